import { afterAll, beforeAll, expect, test } from "vitest";
import { getPool } from "@/lib/database/connection";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { collectMetrics } from "./collect-metrics";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("a crowd before the pages' pool is seen, and does not block the metrics", async () => {
  const pages = getPool();
  const borrowed = await Promise.all(Array.from({ length: 10 }, () => pages.connect()));
  const waiting = Promise.all([pages.query("SELECT 1"), pages.query("SELECT 1")]);
  const { text } = await collectMetrics(new Date());
  for (const client of borrowed) client.release();
  await waiting;
  expect(text.split("\n")).toEqual(
    expect.arrayContaining([
      'watchfolio_database_connections{pool="pages",state="used"} 10',
      'watchfolio_database_connections{pool="pages",state="idle"} 0',
      'watchfolio_database_waiting{pool="pages"} 2',
      'watchfolio_database_waiting{pool="background"} 0',
      'watchfolio_database_waiting{pool="health"} 0',
    ]),
  );
});
