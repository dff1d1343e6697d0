import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkModules, formatModules, type Module, Modules } from "./check-modules";
import { findCycles, readSource } from "./read-source";

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** A repository with these files, by path. */
function writeRepository(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "watchfolio-modules-"));
  roots.push(root);
  execFileSync("git", ["init", "--quiet"], { cwd: root });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function check(modules: readonly Module[], files: Record<string, string>): string[] {
  return checkModules(modules, readSource(writeRepository(files)));
}

const modules = Modules.parse([
  { name: "lib/low", imports: [], holds: "ground", withoutPackages: ["react"] },
  { name: "lib/high", imports: ["lib/low"], holds: "above" },
  { name: "lib/high/door.ts", imports: ["lib/high"], holds: "a file of its own" },
  { name: "components", imports: [], typesOnly: ["lib/high"], holds: "looks" },
  { name: "tests", imports: ["*"], holds: "fixtures" },
]);

test("a module imports what its row names, by alias or by a relative path", () => {
  expect(
    check(modules, {
      "lib/low/a.ts": "export const a = 1;",
      "lib/high/b.ts": 'export { a } from "@/lib/low/a";',
      "lib/high/c.ts": 'import { a } from "../low/a"; export const c = a;',
      "lib/high/door.ts": 'export { c } from "./c";',
    }),
  ).toEqual([]);
});

test.each([
  ["a module further down the table", "lib/low/b.ts", 'import { h } from "@/lib/high/h"; export const b = h;'],
  ["a module further down the table, again as an export", "lib/low/b.ts", 'export { h } from "../high/h";'],
  ["a file that is a module of its own", "lib/high/b.ts", 'export { d } from "./door";'],
  ["a value where only types are allowed", "components/b.tsx", 'import { h } from "@/lib/high/h"; export const b = h;'],
])("%s is refused", (_, path, text) => {
  const found = check(modules, {
    "lib/high/h.ts": "export const h = 1;",
    "lib/high/door.ts": "export const d = 1;",
    [path]: text,
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${path}: .* may not import lib/high/(h|door)\\.ts`));
});

test("types may be imported where the row says so, and tests import what they need", () => {
  expect(
    check(modules, {
      "lib/high/h.ts": "export interface H { h: number }",
      "components/b.tsx": 'import type { H } from "@/lib/high/h"; export type B = H;',
      "lib/low/b.test.ts": 'import { f } from "@/tests/f"; f();',
      "tests/f.ts": "export function f() {}",
    }),
  ).toEqual([]);
});

test("packages without a place in a module, files without a module and rows in the wrong order are named", () => {
  expect(check(modules, { "lib/low/a.ts": 'import { useState } from "react"; export const a = useState;' })).toEqual([
    "lib/low/a.ts: lib/low does without the package react",
  ]);
  expect(check(modules, { "elsewhere/a.ts": "export const a = 1;" })).toEqual([
    "elsewhere/a.ts: no module of modules.json holds it",
  ]);
  expect(check([...modules].reverse(), {})).toContain(
    "modules.json: lib/high names lib/low, which does not stand before it",
  );
});

test("imports that go round are found, of types too", () => {
  const files = {
    "lib/low/a.ts": 'import type { B } from "./b"; export type A = B;',
    "lib/low/b.ts": 'import type { C } from "./c"; export type B = C;',
    "lib/low/c.ts": 'import type { A } from "./a"; export type C = A | null;',
    "lib/low/d.ts": 'import type { A } from "./a"; export type D = A;',
  };
  expect(check(modules, files)).toEqual(["lib/low/a.ts: imports go round: lib/low/a.ts, lib/low/b.ts, lib/low/c.ts"]);
  expect(findCycles(readSource(writeRepository(files)), { withTypes: false })).toEqual([]);
});

test("the table says what each may import", () => {
  expect(formatModules(modules).split("\n").slice(2)).toEqual([
    "| `lib/low` | nothing of ours | ground |",
    "| `lib/high` | low | above |",
    "| `lib/high/door.ts` | high | a file of its own |",
    "| `components` | types of high | looks |",
    "| `tests` | everything | fixtures |",
  ]);
});
