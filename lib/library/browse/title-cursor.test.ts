import { expect, test } from "vitest";
import { sql } from "@/lib/database/sql";
import { byFloat, byInstant, byInteger, byText, type SortKey } from "./sort-key";
import { parseCursor, serializeCursor } from "./title-cursor";

const SQL = sql`"column"`;

test.each<[SortKey, string | null]>([
  [byInstant(SQL), "2024-02-29 20:00:00+00"],
  [byInstant(SQL), null],
  [byInteger(SQL), "-12"],
  [byFloat(SQL), "0.33333333"],
  [byText(SQL), "été 'n' \"quotes\""],
])("a place that was written is read again %#", (sortKey, key) => {
  const place = { key, sortTitle: "a title", simklId: 7 };
  expect(parseCursor(serializeCursor(place), sortKey)).toEqual(place);
});

test.each<[SortKey, string]>([
  [byInstant(SQL), '["2026-02-30 20:00:00+00","a",1]'],
  [byInstant(SQL), '["9999-99-99 99:99:99+00","a",1]'],
  [byInstant(SQL), '["2026-01-01","a",1]'],
  [byInstant(SQL), '["infinity","a",1]'],
  [byInteger(SQL), '["99999999999","a",1]'],
  [byInteger(SQL), '["1.5","a",1]'],
  [byFloat(SQL), '["NaN","a",1]'],
  [byText(SQL), '["\\u0000","a",1]'],
  [byText(SQL), "[1,2,3]"],
  [byText(SQL), '["x","a",-1]'],
  [byText(SQL), '[null,"\\u0000",1]'],
  [byText(SQL), "{"],
])("%# is no cursor: PostgreSQL would fail on it, or it cannot be parsed", (sortKey, written) => {
  expect(parseCursor(written, sortKey)).toBeNull();
});
