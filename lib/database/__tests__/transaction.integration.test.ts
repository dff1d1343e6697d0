import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getPool } from "@/lib/database/connection";
import { withTransaction } from "@/lib/database/transaction";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await getPool().query("CREATE TABLE note (text text)");
});
beforeEach(() => getPool().query("TRUNCATE note"));
afterAll(() => database.stop());

async function listNotes(): Promise<string[]> {
  const { rows } = await getPool().query<{ text: string }>("SELECT text FROM note");
  return rows.map((row) => row.text);
}

test("commits all and answers what the work answered", async () => {
  const answer = await withTransaction(async (client) => {
    await client.query("INSERT INTO note VALUES ('one')");
    await client.query("INSERT INTO note VALUES ('two')");
    return 42;
  });
  expect(answer).toBe(42);
  expect(await listNotes()).toEqual(["one", "two"]);
});

test("commits nothing of a work that throws", async () => {
  const failing = withTransaction(async (client) => {
    await client.query("INSERT INTO note VALUES ('one')");
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await listNotes()).toEqual([]);
});

test("does not pass for done when the work swallowed the error of a statement", async () => {
  const swallowing = withTransaction(async (client) => {
    await client.query("INSERT INTO note VALUES ('one')");
    await client.query("SELECT 1 / 0").catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow("nothing of it was stored");
  expect(await listNotes()).toEqual([]);
});

test("fails alone when its connection breaks while it does something else", async () => {
  const cut = withTransaction(async (client) => {
    await client.query("INSERT INTO note VALUES ('one')");
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const closed = new Promise((resolve) => client.once("end", resolve));
    await getPool().query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
    await closed;
  });
  await expect(cut).rejects.toThrow();
  expect(await listNotes()).toEqual([]);
});
