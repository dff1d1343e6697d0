import { afterAll, beforeAll, expect, test } from "vitest";
import { analyzeOutgrown } from "@/lib/database/analyze";
import { getPool } from "@/lib/database/connection";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("takes statistics of a table that has doubled, and leaves those of others as they are", async () => {
  await getPool().query("CREATE TABLE growing (number int) WITH (autovacuum_enabled = false)");
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
  await getPool().query("INSERT INTO growing SELECT generate_series($1::int, $2::int)", [from, to]);
}

/** How many rows the planner was told of; -1 when it never was. */
async function known(): Promise<number> {
  const { rows } = await getPool().query<{ known: number }>(
    "SELECT reltuples::int AS known FROM pg_class WHERE relname = 'growing'",
  );
  return rows[0]?.known ?? 0;
}
