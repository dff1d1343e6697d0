import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkModules, formatModules, Modules } from "./source/check-modules";
import { readSource } from "./source/read-source";

const USAGE = `Usage: npm run modules [-- --write]

Checks every import of a file of ours against modules.json: which module may import which, that no imports go round, and that the
table in docs/architecture.md says the same. --write writes that table.`;

const BEGIN = "<!-- modules:begin -->";
const END = "<!-- modules:end -->";

const root = fileURLToPath(new URL("..", import.meta.url));
const options = process.argv.slice(2);
if (options.some((option) => option !== "--write")) {
  console.log(USAGE);
  process.exit(options.includes("--help") ? 0 : 1);
}

const modules = Modules.parse(JSON.parse(readFileSync(`${root}modules.json`, "utf8")));
const page = `${root}docs/architecture.md`;
const text = readFileSync(page, "utf8");
const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
if (before === -1 || after === -1)
  throw new Error(`docs/architecture.md has no place for the table: ${BEGIN} … ${END}`);
const written = `${text.slice(0, before)}${BEGIN}\n${formatModules(modules)}\n${text.slice(after)}`;
if (options.includes("--write")) writeFileSync(page, written);

const problems = checkModules(modules, readSource(root));
if (!options.includes("--write") && written !== text)
  problems.push("docs/architecture.md: the table of modules is not that of modules.json; npm run modules -- --write");
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
