import { afterAll, beforeAll, expect, test } from "vitest";
import { byFloat, byInstant, byInteger, byText, createKeyset, type KeyColumn, nullable } from "@/lib/database/keyset";
import { rows, sql } from "@/lib/database/sql";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

interface Row {
  key: number | string | Date | null;
  name: string;
  id: number;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

/** Each value several times, and none: the order needs all columns. */
const ROWS = sql`(
  SELECT "id", CASE WHEN "id" % 5 > 0 THEN "id" % 4 - 1 END AS "number", CASE WHEN "id" % 5 > 0 THEN ("id" % 3) / 3::float8 END AS "float",
    CASE WHEN "id" % 5 > 0 THEN to_timestamp(1700000000 + "id" % 4) + interval '123 ms' END AS "instant",
    CASE WHEN "id" % 5 > 0 THEN (ARRAY['a', 'B', 'é', 'z'])[1 + "id" % 4] END AS "text", (ARRAY['x', 'Y'])[1 + "id" % 2] AS "name"
  FROM generate_series(1, 40) "id") row`;

const KEYS: Record<string, KeyColumn<number | string | Date>> = {
  number: byInteger(sql`row."number"`),
  float: byFloat(sql`row."float"`),
  instant: byInstant(sql`row."instant"`),
  text: byText(sql`row."text"`),
};
const DIRECTIONS = ["asc", "desc"] as const;
const ORDERS = Object.keys(KEYS).flatMap((name) =>
  DIRECTIONS.flatMap((direction) => DIRECTIONS.map((tie) => ({ name, direction, tie }))),
);

test.each(ORDERS)("pages by $name $direction, then $tie, follow one another without a gap", async (order) => {
  const key = KEYS[order.name];
  if (!key) throw new Error("There is no such column.");
  const keyset = createKeyset<Row>({
    key: nullable({ ...key, direction: order.direction }),
    name: byText(sql`row."name"`, order.tie),
    id: byInteger(sql`row."id"`),
  });
  const listRows = (after: Row | null, limit: number) =>
    rows<Row>(sql`
      SELECT "id", ${key.expression} AS "key", "name" FROM ${ROWS} WHERE ${keyset.isAfter(after)} ${keyset.orderBy} LIMIT ${limit}`);

  const whole = await listRows(null, 100);
  expect(whole.slice(-8).map((row) => row.key)).toEqual(Array.from({ length: 8 }, () => null));
  const paged: Row[] = [];
  for (let after: Row | null = null; ; ) {
    const page = keyset.toPage(await listRows(after, 3 + 1), 3);
    paged.push(...page.rows);
    if (page.next === null) break;
    after = keyset.parse(keyset.serialize(page.next));
    expect(after).toEqual(page.next);
  }
  expect(paged).toEqual(whole);
});

test("a subquery keeps the order by the names of its columns", async () => {
  const keyset = createKeyset<Row>({
    key: nullable(byText(sql`row."text"`, "desc")),
    name: byText(sql`row."name"`),
    id: byInteger(sql`row."id"`),
  });
  const found = sql`SELECT "id", (row."text" COLLATE "C") AS "key", "name" COLLATE "C" AS "name" FROM ${ROWS}`;
  const inner = await rows(sql`${found} ${keyset.orderBy}`);
  expect(await rows(sql`WITH page AS (${found}) SELECT * FROM page ${keyset.orderBySelected("page")}`)).toEqual(inner);
});
