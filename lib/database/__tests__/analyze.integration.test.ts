import { afterAll, beforeAll, expect, test } from "vitest";
import { analyzeOutgrown } from "@/lib/database/analyze";
import { getPool } from "@/lib/database/connection";
import { execute, rows, sql } from "@/lib/database/sql";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("takes statistics of a table that has doubled, and leaves those of others as they are", async () => {
  await execute(sql`CREATE TABLE growing (number int) WITH (autovacuum_enabled = false)`);
  await insertRows(1, 100);
  await analyzeOutgrown(getPool());
  expect(await known()).toBe(-1);

  await insertRows(101, 20_000);
  await analyzeOutgrown(getPool());
  expect(await known()).toBe(20_000);

  await insertRows(20_001, 25_000);
  await analyzeOutgrown(getPool());
  expect(await known()).toBe(20_000);

  await insertRows(25_001, 50_000);
  await analyzeOutgrown(getPool());
  expect(await known()).toBe(50_000);
});

async function insertRows(from: number, to: number): Promise<void> {
  await execute(sql`INSERT INTO growing SELECT generate_series(${from}::int, ${to}::int)`);
}

/** How many rows the planner expects; -1 without statistics. */
async function known(): Promise<number> {
  const [statistics] = await rows<{ known: number }>(sql`
    SELECT reltuples::int AS known FROM pg_class WHERE relname = 'growing'`);
  return statistics?.known ?? 0;
}
