import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { type ParseResult, parseSync } from "oxc-parser";

/** One file of ours, parsed. Paths are relative to the repository, with slashes. */
export interface SourceFile {
  path: string;
  text: string;
  lines: number;
  parsed: ParseResult;
  imports: Import[];
}

interface Import {
  /** The path of a file of ours. */
  to: string;
  /** Nothing of it is left when types are erased. */
  isType: boolean;
}

const SOURCE = /\.tsx?$/;
const GENERATED = /^lib\/database\/generated\/|^next-env\.d\.ts$/;

/** Every TypeScript file that git knows below `root`, with the files of ours that it imports. */
export function readSource(root: string): SourceFile[] {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
  const paths = tracked
    .toString()
    .trim()
    .split("\n")
    .filter((path) => SOURCE.test(path) && !GENERATED.test(path));
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const parsed = parseSync(path, text);
    return { path, text, lines: text.split("\n").length - 1, parsed, imports: listImports(path, parsed, known) };
  });
}

function listImports(path: string, { module }: ParseResult, known: ReadonlySet<string>): Import[] {
  const requests = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, isType }] : [],
      ),
    ),
  ];
  return requests.flatMap(({ specifier, isType }) => {
    const to = resolveSpecifier(path, specifier, known);
    return to ? [{ to, isType }] : [];
  });
}

function resolveSpecifier(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const isOurs = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!isOurs) return undefined;
  const base = specifier.startsWith("@/") ? specifier.slice(2) : normalize(join(dirname(from), specifier));
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => known.has(path));
}

/** Groups of files that import each other, each sorted by path; none when the imports are acyclic. */
export function findCycles(files: readonly SourceFile[], { withTypes }: { withTypes: boolean }): string[][] {
  const edges = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ isType }) => withTypes || !isType).map(({ to }) => to)]),
  );
  const indexes = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  // Tarjan's strongly connected components.
  const visit = (path: string): number => {
    const index = indexes.size;
    indexes.set(path, index);
    lowest.set(path, index);
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      const low = indexes.has(next) ? (stack.includes(next) ? indexes.get(next) : undefined) : visit(next);
      if (low !== undefined) lowest.set(path, Math.min(lowest.get(path) ?? index, low));
    }
    const low = lowest.get(path) ?? index;
    if (low === index) {
      const group = stack.splice(stack.indexOf(path));
      if (group.length > 1) cycles.push(group.sort());
    }
    return low;
  };
  for (const { path } of files) if (!indexes.has(path)) visit(path);
  return cycles;
}
