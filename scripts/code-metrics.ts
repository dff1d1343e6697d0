import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { findCycles, readSource, type SourceFile } from "./source/read-source";

const USAGE = `Usage: npm run metrics

Prints a table of what the code looks like as a whole: sizes, folders, comments, cycles, raw statements, names, dangling
references and dead exports.`;

const SMALL_FILE_LINES = 20;
const LONG_NAMES = 12;
const TEST = /\.(test|itest|integration\.test|spec)\.tsx?$/;

/** Where the name of a declaration stands. */
const NAMED: Record<string, string> = {
  VariableDeclarator: "id",
  FunctionDeclaration: "id",
  ClassDeclaration: "id",
  TSInterfaceDeclaration: "id",
  TSTypeAliasDeclaration: "id",
  MethodDefinition: "key",
  PropertyDefinition: "key",
  TSPropertySignature: "key",
  TSMethodSignature: "key",
};

/** Words that docs/glossary.md does not use, of which each has a standard term. */
const PRIVATE_WORDS =
  /^(told|anew|ahead|wish(es)?|acted|deeds?|came|said|spoken|narrowing|lanes?|fuse|blow|mend|tolerant|storable|presence|refus(e|es|ed|al|als)|standing|tally|beat|sittings?|proofs?|judge[sd]?|verdicts?|gathered|foresee|surroundings|house|stranger|somebody|errand|films?|doubt(s|ed|ful)?|heed)$/;

const Dead = z.object({ issues: z.array(z.record(z.string(), z.unknown())) });

if (process.argv.length > 2) {
  console.log(USAGE);
  process.exit(process.argv[2] === "--help" ? 0 : 1);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const files = readSource(root);
const sources = files.filter(({ path }) => !TEST.test(path));
const rows = [
  ...sizes(sources),
  ...widestFolders(sources),
  ["comment lines in lib", share(countCommentLines(inLib(files)), sum(inLib(files).map(({ lines }) => lines)))],
  [
    "comment lines in lib, without tests",
    share(countCommentLines(inLib(sources)), sum(inLib(sources).map(({ lines }) => lines))),
  ],
  ["cycles of values", String(findCycles(files, { withTypes: false }).length)],
  ["cycles with types", String(findCycles(files, { withTypes: true }).length)],
  ...statements(sources),
  ...suffixedNames(files),
  ...privateWords(files),
  ["action result shapes", String(countResultShapes(sources))],
  ["dangling references", String(countLines("tsx", ["scripts/check-doc-refs.ts"]))],
  ["dead exports, files and dependencies", String(countDead())],
];
const width = Math.max(...rows.map(([name = ""]) => name.length));
for (const [name = "", value = ""] of rows) console.log(`${name.padEnd(width)}  ${value}`);

function sizes(of: readonly SourceFile[]): string[][] {
  const lengths = of.map(({ lines }) => lines).sort((one, other) => one - other);
  const small = lengths.filter((lines) => lines < SMALL_FILE_LINES).length;
  return [
    ["source files", String(of.length)],
    ["lines", String(sum(lengths))],
    ["mean lines", (sum(lengths) / lengths.length).toFixed(1)],
    ["median lines", String(lengths[Math.floor(lengths.length / 2)])],
    [`files under ${SMALL_FILE_LINES} lines`, share(small, lengths.length)],
  ];
}

function widestFolders(of: readonly SourceFile[]): string[][] {
  const counts = new Map<string, number>();
  for (const { path } of of) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const widest = [...counts].sort(([, one], [, other]) => other - one).slice(0, 3);
  return [["widest folders", widest.map(([folder, count]) => `${folder} ${count}`).join(", ")]];
}

function inLib(of: readonly SourceFile[]): SourceFile[] {
  return of.filter(({ path }) => path.startsWith("lib/"));
}

/** Lines that hold nothing but a comment. */
function countCommentLines(of: readonly SourceFile[]): number {
  return sum(
    of.map(({ text, parsed }) => {
      const lines = new Set<number>();
      for (const { start, end } of parsed.comments) {
        const isAlone = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
        const first = text.slice(0, start).split("\n").length;
        const last = first + text.slice(start, end).split("\n").length - 1;
        for (let line = isAlone ? first : first + 1; line <= last; line += 1) lines.add(line);
      }
      return lines.size;
    }),
  );
}

/** Raw statements, by how they reach the database. */
function statements(of: readonly SourceFile[]): string[][] {
  const text = of.map((file) => file.text).join("\n");
  const forms: [string, RegExp][] = [
    ["sql`…` through lib/database/sql", /\b(?:rows|run|execute)(?:<[^`;]*?>)?\(\s*sql`/g],
    ["node-postgres .query()", /\.query(?:<[^(]*>)?\(/g],
    ["Prisma $queryRaw, $executeRaw", /\$(?:queryRaw|executeRaw)(?:Unsafe)?\b/g],
    ["positional $1", /\$\d+\b(?=[^{`]*)/g],
  ];
  return forms.map(([name, pattern]) => [`statements: ${name}`, String(text.match(pattern)?.length ?? 0)]);
}

function suffixedNames(of: readonly SourceFile[]): string[][] {
  const names = of.flatMap(({ parsed }) => listDeclaredNames(parsed.program));
  const suffixed = [...new Set(names.filter((name) => /[a-z](Of|In)$/.test(name)))].sort();
  const shown = suffixed.slice(0, LONG_NAMES).join(", ");
  return [["names ending in Of or In", `${suffixed.length}${suffixed.length > 0 ? ` (${shown}…)` : ""}`]];
}

function privateWords(of: readonly SourceFile[]): string[][] {
  const names = new Set(of.flatMap(({ parsed }) => listDeclaredNames(parsed.program)));
  const found = [...names].filter((name) => splitName(name).some((word) => PRIVATE_WORDS.test(word))).sort();
  const shown = found.slice(0, LONG_NAMES).join(", ");
  return [["names with private words", `${found.length}${found.length > 0 ? ` (${shown}…)` : ""}`]];
}

function splitName(name: string): string[] {
  return name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase());
}

interface Node {
  type: string;
  [key: string]: unknown;
}

/** The names that a file declares: variables, functions, types and their members. */
function listDeclaredNames(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(listDeclaredNames);
  if (!isNode(tree)) return [];
  const named = tree[NAMED[tree.type] ?? ""];
  const own = isNode(named) && typeof named.name === "string" ? [named.name] : [];
  return [...own, ...Object.values(tree).flatMap(listDeclaredNames)];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** Types that an action answers with: those that report to the person have one, others name theirs. */
function countResultShapes(of: readonly SourceFile[]): number {
  const actions = of.filter(({ text }) => /^"use server";/m.test(text));
  const shapes = actions.flatMap(({ text }) => [
    ...[...text.matchAll(/\): Promise<([^>]+)>+ (?:\{|=>)/g)].map(([, shape]) => shape),
    ...(/\b(userAction|adminAction)\(/.test(text) ? ["ActionResult"] : []),
  ]);
  return new Set(shapes).size;
}

function countDead(): number {
  const { issues } = Dead.parse(JSON.parse(runTool("knip", ["--reporter", "json", "--no-exit-code"])));
  const lists = issues.flatMap((issue) => Object.values(issue).filter(Array.isArray));
  return sum(lists.map((list) => list.length));
}

function countLines(tool: string, args: string[]): number {
  return runTool(tool, args)
    .split("\n")
    .filter((line) => /^\S+:\d+/.test(line)).length;
}

/** What a tool of this project prints, whatever its status: those that find something end with 1. */
function runTool(tool: string, args: string[]): string {
  try {
    return execFileSync("npx", ["--no-install", tool, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    }).toString();
  } catch (error) {
    const { stdout } = z.object({ stdout: z.instanceof(Buffer) }).parse(error);
    return stdout.toString();
  }
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}, ${((100 * part) / whole).toFixed(1)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
