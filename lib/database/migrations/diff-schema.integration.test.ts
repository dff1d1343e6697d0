import { afterEach, beforeEach, expect, test } from "vitest";
import { createUnmigratedDatabase, type TestDatabase } from "@/tests/app/test-database";
import { diffSchema, readProjectSchema } from "./diff-schema";
import { readProjectMigrations } from "./migrate";

let database: TestDatabase;

beforeEach(async () => {
  database = await createUnmigratedDatabase();
});
afterEach(() => database.stop());

const schema = await readProjectSchema();

test("our migrations lead to our schema", async () => {
  expect(await diffSchema(database.url, await readProjectMigrations(), schema)).toBe("");
});

test("a changed schema is answered with the SQL that is missing", async () => {
  const note = { path: "note.prisma", content: `model Note {\n  id Int @id\n  text String @default("none")\n}\n` };
  const difference = await diffSchema(database.url, await readProjectMigrations(), [...schema, note]);
  expect(difference).toContain(`CREATE TABLE "Note"`);
  expect(difference).not.toContain(`CREATE TABLE "User"`);
});

test("a migration that is written next leaves the bounds alone, which the schema does not name", async () => {
  const changed = schema.map(({ path, content }) => ({
    path,
    content: content.replace(/^ {2}rating .*$/m, "$&\n  note String?"),
  }));
  const difference = await diffSchema(database.url, await readProjectMigrations(), changed);
  expect(difference).toContain(`ALTER TABLE "LibraryItem" ADD COLUMN     "note" TEXT`);
  expect(difference).not.toMatch(/DROP|CHECK/);
});
