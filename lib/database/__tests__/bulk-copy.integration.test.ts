import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type CopyValue, copyRows } from "@/lib/database/bulk-copy";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await execute(sql`
    CREATE TABLE "Copied" ("order" int PRIMARY KEY, "some text" text, "number" float8, "flag" boolean)`);
});
beforeEach(async () => {
  await execute(sql`TRUNCATE "Copied"`);
});
afterAll(() => database.stop());

const COLUMNS = ["order", "some text", "number", "flag"];

function storeRows(values: Iterable<readonly CopyValue[]>): Promise<void> {
  return withTransaction((client) => copyRows(client, "Copied", COLUMNS, values));
}

async function readStored(): Promise<unknown[][]> {
  const stored = await rows(sql`SELECT * FROM "Copied" ORDER BY "order"`);
  return stored.map((row) => COLUMNS.map((column) => row[column]));
}

test("stores any text, number and flag as it is, apart from the NUL that PostgreSQL cannot hold", async () => {
  const specialText = fc.constantFrom(
    "\\",
    "\t",
    "\n",
    "\r",
    "\0",
    "\\N",
    "\\.",
    '"',
    "'",
    "",
    "é",
    "😀",
    "{}",
    "\b",
    "\u2028",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(specialText).map((parts) => parts.join("")),
  );
  const row = fc.tuple(
    fc.option(text),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
    fc.option(fc.boolean()),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (values) => {
      await execute(sql`TRUNCATE "Copied"`);
      await storeRows(values.map((value, order) => [order, ...value]));
      expect(await readStored()).toEqual(
        values.map(([text, number, flag], order) => [
          order,
          text === null ? null : text.replaceAll("\0", ""),
          number,
          flag,
        ]),
      );
    }),
  );
});

test("stores more than fits into one chunk, drawing rows as it goes", async () => {
  function* generateRows() {
    for (let order = 0; order < 20_000; order += 1) yield [order, `${order}\t😀`.repeat(5), order / 2, order % 2 === 0];
  }
  await storeRows(generateRows());
  const sums = await rows(sql`
    SELECT count(*)::int AS count, sum("number") AS sum, count(DISTINCT "some text")::int AS texts FROM "Copied"`);
  expect(sums).toEqual([{ count: 20_000, sum: 99_995_000, texts: 20_000 }]);
});

test("stores nothing, and leaves the connections usable, when the rows break off", async () => {
  function* breaking() {
    yield [1, "stored for a moment", 1, true];
    throw new Error("the answer was cut");
  }
  await expect(storeRows(breaking())).rejects.toThrow("the answer was cut");
  await storeRows([[2, "later", null, undefined]]);
  expect(await readStored()).toEqual([[2, "later", null, null]]);
});

test("passes on the error of the database", async () => {
  const twice = [1, "same key", 1, true];
  await expect(storeRows([twice, twice])).rejects.toThrow("duplicate key");
  expect(await readStored()).toEqual([]);
});
