import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await execute(sql`CREATE TABLE note (text text)`);
});
beforeEach(async () => {
  await execute(sql`TRUNCATE note`);
});
afterAll(() => database.stop());

async function listNotes(): Promise<string[]> {
  const notes = await rows<{ text: string }>(sql`SELECT text FROM note`);
  return notes.map((note) => note.text);
}

test("commits all and returns the result of the work", async () => {
  const result = await withTransaction(async (client) => {
    await execute(sql`INSERT INTO note VALUES ('one')`, client);
    await execute(sql`INSERT INTO note VALUES ('two')`, client);
    return 42;
  });
  expect(result).toBe(42);
  expect(await listNotes()).toEqual(["one", "two"]);
});

test("commits nothing of a work that throws", async () => {
  const failing = withTransaction(async (client) => {
    await execute(sql`INSERT INTO note VALUES ('one')`, client);
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await listNotes()).toEqual([]);
});

test("fails when the work swallowed the error of a statement", async () => {
  const swallowing = withTransaction(async (client) => {
    await execute(sql`INSERT INTO note VALUES ('one')`, client);
    await execute(sql`SELECT 1 / 0`, client).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow("nothing of it was stored");
  expect(await listNotes()).toEqual([]);
});

test("fails alone when its connection breaks while it does something else", async () => {
  const cut = withTransaction(async (client) => {
    await execute(sql`INSERT INTO note VALUES ('one')`, client);
    const [backend] = await rows<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`, client);
    const closed = new Promise((resolve) => client.once("end", resolve));
    await execute(sql`SELECT pg_terminate_backend(${backend?.pid})`);
    await closed;
  });
  await expect(cut).rejects.toThrow();
  expect(await listNotes()).toEqual([]);
});
