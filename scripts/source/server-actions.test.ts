import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Anybody may choose a theme, signed in or not. */
const PUBLIC = "components/theme/set-theme.ts";
const WRAPPED = /^export const \w+ = (userAction|userFunction|adminAction)\(/;

test("every server action is made by a function that asks who calls and parses the argument", () => {
  const files = listActionFiles();
  expect(files.map(({ path }) => path)).toContain(PUBLIC);
  const exported = files
    .filter(({ path }) => path !== PUBLIC)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?!interface |type ).*$/gm)].map(([line]) => ({ path, line })),
    );
  expect(exported.length).toBeGreaterThan(30);
  expect(exported.filter(({ line }) => !WRAPPED.test(line))).toEqual([]);
});

function listActionFiles(): { path: string; text: string }[] {
  return ["app", "components", "lib"]
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((path) => `${folder}/${path}`))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }))
    .filter(({ text }) => /^\s*"use server";/m.test(text));
}
