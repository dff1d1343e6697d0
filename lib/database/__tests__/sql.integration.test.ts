import { afterAll, beforeAll, expect, test } from "vitest";
import { emptySql, execute, joinSql, rawSql, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await execute(sql`CREATE TABLE note (id int, text text)`);
});
afterAll(() => database.stop());

test("values become parameters, whatever is in them, and keep their types", async () => {
  const text = `'; DROP TABLE note; -- $1 \\ "😀"`;
  const at = new Date("2026-03-29T01:30:00.123Z");
  const [row] = await rows(sql`
    SELECT ${text}::text AS text, ${at}::timestamptz AS at, ${[1, 2]}::int[] AS ids, ${null}::int AS missing,
      ${JSON.stringify({ text })}::jsonb AS json`);
  expect(row).toEqual({ text, at, ids: [1, 2], missing: null, json: { text } });
});

test("nested statements become part of the text, and their values keep their order", async () => {
  const isLarge = sql`n > ${2}`;
  const parts = joinSql([isLarge, sql`n < ${5}`], " AND ");
  const column = rawSql(`"n"`);
  const found = await rows(
    sql`SELECT ${column} FROM generate_series(${1}::int, ${9}::int) AS n WHERE ${parts} ${emptySql}`,
  );
  expect(found).toEqual([{ n: 3 }, { n: 4 }]);
});

test("numbers that a double cannot hold come as text", async () => {
  expect(await rows(sql`SELECT 9007199254740993::bigint AS large, 0.1::numeric AS exact`)).toEqual([
    { large: "9007199254740993", exact: "0.1" },
  ]);
});

test("returns how many rows a statement affected, none when it affects no rows at all", async () => {
  expect(await execute(sql`INSERT INTO note SELECT id, 'text' FROM generate_series(1, ${3}::int) AS id`)).toBe(3);
  expect(await execute(sql`UPDATE note SET text = ${"other"} WHERE id > ${1}`)).toBe(2);
  expect(await execute(sql`DELETE FROM note WHERE id = ${9}`)).toBe(0);
  expect(await execute(sql`ANALYZE note`)).toBe(0);
  expect(await execute(sql`SELECT 1; SELECT 2`)).toBe(0);
});

test("a client keeps statements within its transaction", async () => {
  const count = sql`SELECT count(*)::int AS count FROM note WHERE id = ${7}`;
  const failing = withTransaction(async (client) => {
    await execute(sql`INSERT INTO note VALUES (${7}, 'text')`, client);
    expect(await rows(count, client)).toEqual([{ count: 1 }]);
    throw new Error("undo");
  });
  await expect(failing).rejects.toThrow("undo");
  expect(await rows(count)).toEqual([{ count: 0 }]);
});
