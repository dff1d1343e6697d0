import fc from "fast-check";
import { expect, test } from "vitest";
import { byBigint, byFloat, byInstant, byInteger, byText, createKeyset, nullable } from "./keyset";
import { sql } from "./sql";

const keyset = createKeyset({
  at: nullable(byInstant(sql`row."at"`, "desc")),
  rating: byFloat(sql`row."rating"`, "desc"),
  name: byText(sql`row."name"`),
  id: byBigint(sql`row."id"`),
  place: byInteger(sql`row."place"`),
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const VALID: unknown[] = ["2024-02-29T20:00:00.000Z", 7.25, "a", "12", 3];

test("a cursor survives an address", () => {
  const cursor = fc.record({
    at: fc.option(fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })),
    rating: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    name: fc.string({ unit: "grapheme", maxLength: 200 }),
    id: fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map(String),
    place: fc.integer(),
  });
  fc.assert(
    fc.property(cursor, (one) => {
      expect(keyset.parse(keyset.serialize(one))).toEqual(one);
    }),
  );
  expect(keyset.parse(encode(VALID))).not.toBeNull();
});

test.each<[string, unknown]>([
  ["no JSON", "%%%"],
  ["another type", ["7"]],
  ["nothing", undefined],
  ["too long", "A".repeat(8001)],
  ["an object", encode({ at: null })],
  ["a value too few", encode(VALID.slice(1))],
  ["a value too many", encode([...VALID, 1])],
  ["a day that is not in the calendar", encode(VALID.with(0, "2026-02-30T20:00:00Z"))],
  ["no instant", encode(VALID.with(0, "infinity"))],
  ["no number", encode(VALID.with(1, "NaN"))],
  ["null where rows have a value", encode(VALID.with(1, null))],
  ["a text that PostgreSQL does not have", encode(VALID.with(2, "a\0b"))],
  ["no digits", encode(VALID.with(3, "1;DROP"))],
  ["a fraction", encode(VALID.with(4, 1.5))],
  ["more than an int", encode(VALID.with(4, 2 ** 31))],
])("%s is no cursor", (_, text) => expect(keyset.parse(text)).toBeNull());

test("a page says where the next one begins, and with which row", () => {
  const order = createKeyset({ id: byInteger(sql`row."id"`) });
  const rows = [1, 2, 3].map((id) => ({ id, title: `Title ${id}` }));
  expect(order.toPage(rows, 2)).toEqual({ rows: rows.slice(0, 2), next: { id: 2 }, following: rows[2] });
  expect(order.toPage(rows, 3)).toEqual({ rows, next: null, following: null });
  expect(order.toPage([], 3)).toEqual({ rows: [], next: null, following: null });
});

test("an order of one direction is one comparison, which an index can answer", () => {
  const order = createKeyset({ at: byInstant(sql`"at"`, "desc"), id: byInteger(sql`"id"`, "desc") });
  expect(order.isAfter({ at: new Date(0), id: 7 }).text).toBe('("at","id") < ($1::timestamptz,$2::int)');
  expect(order.orderBy.text).toBe('ORDER BY "at" DESC,"id" DESC');
});
