import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";

/** A reference to a file or a heading that does not exist. */
type BrokenReference = { file: string; line: number; reference: string; reason: string };

type Found = { line: number; text: string };

/** The files of the repository, as paths from its root. */
type Repository = { root: string; files: Set<string>; folders: Set<string>; names: Set<string> };

const TEXT_FILE = /\.(?:md|ts|tsx|mts|mjs|js|css|json|jsonc|prisma|sql|yml|yaml|toml)$|(?:^|\/)\.env\.example$|^\.ci\//;
/** The test of this script contains broken references on purpose. */
const IGNORED = new Set(["package-lock.json", "scripts/check-doc-refs.test.ts"]);

const FENCE = /^\s*(?:```|~~~)/;
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
const LINK = /\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s*\)/g;
const LINK_DEFINITION = /^\s*\[[^\]]+\]:\s+<?(\S+?)>?\s*$/;
const CODE_SPAN = /(?<!`)`([^`]+)`(?!`)/g;
const DOCUMENT = /(?<![\w./-])docs\/[\w./-]*\.md(?:#[\w-]+(?:, #[\w-]+)*)?/g;
const SECTION_NUMBER = /(?<!RFC \d+ )(?:\b(?:digest|design|coverage) )?§ ?\d[\d.]*/gi;
const ABSOLUTE_LINK = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const SOURCE_PATH = /^(?:[\w.@()[\]*-]+\/)*[\w.@()[\]*-]+\.(?:ts|tsx|mts|mjs|css|json|prisma|sql|md)$/;
const FOLDER_PATH = /^(?:[\w.@()[\]-]+\/)+$/;

/** All broken references in `paths`, which are relative to `root`, in the order of files and lines. */
export function findBrokenReferences(root: string, paths: string[]): BrokenReference[] {
  const repository = indexRepository(root, paths);
  return [...paths].sort().flatMap((file) => {
    if (!TEXT_FILE.test(file) || IGNORED.has(file)) return [];
    const lines = readLines(root, file);
    const broken = [...checkSectionNumbers(lines), ...checkDocuments(lines, file, repository)];
    if (file.endsWith(".md"))
      broken.push(...checkLinks(lines, file, repository), ...checkCodeSpans(lines, file, repository));
    return broken.map((one) => ({ file, ...one })).sort((a, b) => a.line - b.line);
  });
}

/** The anchors that GitHub gives to the headings of a Markdown text. */
export function headingAnchors(lines: string[]): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of outsideFences(lines)) {
    const title = HEADING.exec(text)?.[1];
    if (title === undefined) continue;
    const anchor = slugify(title);
    let unique = anchor;
    for (let n = 1; anchors.has(unique); n += 1) unique = `${anchor}-${n}`;
    anchors.add(unique);
  }
  return anchors;
}

function slugify(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

function checkSectionNumbers(lines: string[]) {
  return lines.flatMap((text, index) =>
    [...text.replaceAll("\\u00a7", "§").matchAll(SECTION_NUMBER)].map(([reference]) => ({
      line: index + 1,
      reference,
      reason: "section numbers are not used: name a heading, such as docs/simkl-api.md#errors",
    })),
  );
}

/** References such as `docs/simkl-api.md#errors, #quirks`, in sources and in Markdown. */
function checkDocuments(lines: string[], file: string, repository: Repository) {
  // The targets of links are relative to their own file: checkLinks looks at them.
  const withoutLinks = (text: string) => text.replace(LINK, "](").replace(LINK_DEFINITION, "");
  return lines.flatMap((text, index) =>
    [...(file.endsWith(".md") ? withoutLinks(text) : text).matchAll(DOCUMENT)].flatMap(([reference]) => {
      const [path = "", ...anchors] = reference.split(/, #|#/);
      return checkTargets(path, anchors, repository).map((reason) => ({ line: index + 1, reference, reason }));
    }),
  );
}

function checkLinks(lines: string[], file: string, repository: Repository) {
  return outsideFences(lines).flatMap(({ line, text }) => {
    const definition = LINK_DEFINITION.exec(text)?.[1];
    const inline = [...text.replace(CODE_SPAN, "").matchAll(LINK)].map((match) => match[1] ?? "");
    return [...inline, ...(definition === undefined ? [] : [definition])].flatMap((reference) => {
      if (reference === "" || ABSOLUTE_LINK.test(reference)) return [];
      const [target = "", anchor] = decodeURI(reference).split("#");
      const path = target === "" ? file : posix.normalize(posix.join(dirname(file), target));
      const anchors = anchor === undefined ? [] : [anchor];
      return checkTargets(path, anchors, repository).map((reason) => ({ line, reference, reason }));
    });
  });
}

/** Why a path, or one of its headings, cannot be opened; empty when all of them can. */
function checkTargets(path: string, anchors: string[], repository: Repository): string[] {
  if (repository.folders.has(path.replace(/\/$/, ""))) return [];
  if (!repository.files.has(path)) return [`${path} does not exist`];
  if (!path.endsWith(".md") || anchors.length === 0) return [];
  const headings = headingAnchors(readLines(repository.root, path));
  return anchors.filter((anchor) => !headings.has(anchor)).map((anchor) => `${path} has no heading #${anchor}`);
}

/** Files and folders that a document names in backticks. A path with a placeholder (`<name>`, `…`) is not one. */
function checkCodeSpans(lines: string[], file: string, repository: Repository) {
  return outsideFences(lines).flatMap(({ line, text }) =>
    [...text.matchAll(CODE_SPAN)].flatMap(([, reference = ""]) => {
      if (!isPathOfRepository(reference, repository) || exists(reference, file, repository)) return [];
      return [{ line, reference, reason: "no such file or folder" }];
    }),
  );
}

function isPathOfRepository(path: string, { folders }: Repository): boolean {
  const first = path.split("/")[0] ?? "";
  if (FOLDER_PATH.test(path)) return folders.has(first);
  if (!SOURCE_PATH.test(path)) return false;
  // Other extensions also end the paths of APIs, so those count only below a folder of ours.
  return /\.tsx?$/.test(path) || folders.has(first);
}

function exists(path: string, file: string, { files, folders, names }: Repository): boolean {
  if (path.includes("*")) return [...(path.includes("/") ? files : names)].some(matcher(path));
  if (!path.includes("/")) return names.has(path);
  const plain = path.replace(/\/$/, "");
  return [plain, posix.join(dirname(file), plain)].some((one) => files.has(one) || folders.has(one));
}

function matcher(glob: string): (path: string) => boolean {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/|\*/g, (stars) => (stars === "*" ? "[^/]*" : "(?:.*/)?"));
  const pattern = new RegExp(`^${source}$`);
  return (path) => pattern.test(path);
}

function outsideFences(lines: string[]): Found[] {
  let isFenced = false;
  return lines.flatMap((text, index) => {
    if (FENCE.test(text)) {
      isFenced = !isFenced;
      return [];
    }
    return isFenced ? [] : [{ line: index + 1, text }];
  });
}

function indexRepository(root: string, paths: string[]): Repository {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) folders.add(folder);
  return { root, files: new Set(paths), folders, names: new Set(paths.map((path) => posix.basename(path))) };
}

function readLines(root: string, path: string): string[] {
  return readFileSync(join(root, path), "utf8").split("\n");
}

/** What git tracks, and new files that it does not ignore; deleted files are left out. */
function listFiles(root: string): string[] {
  const list = (...options: string[]) =>
    execFileSync("git", ["ls-files", "-z", ...options], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 })
      .split("\0")
      .filter((path) => path !== "");
  const deleted = new Set(list("--deleted"));
  return [...new Set(list("--cached", "--others", "--exclude-standard"))].filter((path) => !deleted.has(path));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const broken = findBrokenReferences(process.cwd(), listFiles(process.cwd()));
  for (const { file, line, reference, reason } of broken) console.error(`${file}:${line}: ${reference}: ${reason}`);
  console.log(broken.length === 0 ? "All references lead somewhere." : `${broken.length} references are broken.`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
