import { z } from "zod";
import { findCycles, type SourceFile } from "./read-source";

const Module = z.strictObject({
  /** A folder, or a file of its own. */
  name: z.string(),
  /** Names of the modules it may import; `*` for all. */
  imports: z.array(z.string()),
  /** What it is for, as the table in `docs/architecture.md` says it. */
  holds: z.string(),
  /** Modules of which it may import types, but no values. */
  typesOnly: z.array(z.string()).default([]),
  /** Packages that have no place in it. */
  withoutPackages: z.array(z.string()).default([]),
});

/** One row a module, from the ground up. */
export const Modules = z.array(Module);
export type Module = z.output<typeof Module>;

const TEST = /\.(test|integration\.test|itest|spec)\.tsx?$|\/__tests__\//;

/** One line for each import that the table forbids, each file without a module, and each cycle. */
export function checkModules(modules: readonly Module[], files: readonly SourceFile[]): string[] {
  return [
    ...checkOrder(modules),
    ...files.flatMap((file) => checkFile(modules, file)),
    ...findCycles(files, { withTypes: true }).map((cycle) => `${cycle[0]}: imports go round: ${cycle.join(", ")}`),
  ];
}

/** A module stands in the table after those that it imports, so that no two can import each other. */
function checkOrder(modules: readonly Module[]): string[] {
  const places = new Map(modules.map(({ name }, place) => [name, place]));
  return modules.flatMap(({ name, imports, typesOnly }, place) =>
    [...imports, ...typesOnly]
      .filter((other) => other !== "*" && (places.get(other) ?? Number.POSITIVE_INFINITY) >= place)
      .map((other) => `modules.json: ${name} names ${other}, which does not stand before it`),
  );
}

function checkFile(modules: readonly Module[], { path, imports, parsed }: SourceFile): string[] {
  const own = findModule(modules, path);
  if (!own) return [`${path}: no module of modules.json holds it`];
  // What a test needs besides stands with the tests.
  if (TEST.test(path)) return [];
  const packages = parsed.module.staticImports
    .map((request) => request.moduleRequest.value)
    .filter((name) => own.withoutPackages.some((forbidden) => name === forbidden || name.startsWith(`${forbidden}/`)))
    .map((name) => `${path}: ${own.name} does without the package ${name}`);
  const others = imports.flatMap(({ to, isType }) => {
    const other = findModule(modules, to);
    if (!other || other === own || mayImport(own, other, isType)) return [];
    return [`${path}: ${own.name} may not import ${to} of ${other.name}`];
  });
  return [...packages, ...others];
}

function mayImport({ imports, typesOnly }: Module, { name }: Module, isType: boolean): boolean {
  return imports.includes("*") || imports.includes(name) || (isType && typesOnly.includes(name));
}

/** The module with the longest name that holds the file. */
function findModule(modules: readonly Module[], path: string): Module | undefined {
  return modules
    .filter(({ name }) => path === name || path.startsWith(`${name}/`))
    .sort((one, other) => other.name.length - one.name.length)[0];
}

/** The table of modules in Markdown. */
export function formatModules(modules: readonly Module[]): string {
  const shown = modules.filter(({ name }) => !/\.(config|test)\.ts$/.test(name));
  const rows = shown.map(({ name, imports, typesOnly, holds }) => {
    const all = [...imports, ...typesOnly.map((other) => `types of ${other}`)].map(shorten);
    return `| \`${name}\` | ${all.join(", ") || "nothing of ours"} | ${holds} |`;
  });
  return ["| module | may import | holds |", "| --- | --- | --- |", ...rows].join("\n");
}

function shorten(name: string): string {
  return name === "*" ? "everything" : name.replace(/^(types of )?lib\//, "$1").replace(/\.ts$/, "");
}
