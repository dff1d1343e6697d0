import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestDatabase, unmigratedDatabase } from "@/tests/database/fresh-database";
import { ownMigrations } from "./migrate";
import { schemaDifference } from "./schema-difference";

let database: TestDatabase;

beforeEach(async () => {
  database = await unmigratedDatabase();
});
afterEach(() => database.stop());

const schema = await readFile("prisma/schema.prisma", "utf8");

test("our migrations lead to our schema", async () => {
  expect(await schemaDifference(database.url, await ownMigrations(), schema)).toBe("");
});

test("a changed schema is answered with the SQL that is missing", async () => {
  const changed = `${schema}\nmodel Note {\n  id Int @id\n  text String @default("none")\n}\n`;
  const difference = await schemaDifference(database.url, await ownMigrations(), changed);
  expect(difference).toContain(`CREATE TABLE "Note"`);
  expect(difference).not.toContain(`CREATE TABLE "User"`);
});

test("a migration that is written next leaves the bounds alone, which the schema does not name", async () => {
  const changed = schema.replace(/^ {2}rating .*$/m, "$&\n  note String?");
  const difference = await schemaDifference(database.url, await ownMigrations(), changed);
  expect(difference).toContain(`ALTER TABLE "LibraryItem" ADD COLUMN     "note" TEXT`);
  expect(difference).not.toMatch(/DROP|CHECK/);
});
