import { expect, test } from "vitest";
import { Prisma } from "@/lib/database/generated/client";
import { fraction, instant, type SortKey, text, whole } from "./sort-key";
import { readPlace, writtenPlace } from "./sorted-place";

const SQL = Prisma.sql`"column"`;

test.each<[SortKey, string | null]>([
  [instant(SQL), "2024-02-29 20:00:00+00"],
  [instant(SQL), null],
  [whole(SQL), "-12"],
  [fraction(SQL), "0.33333333"],
  [text(SQL), "été 'n' \"quotes\""],
])("a place that was written is read again %#", (sortKey, key) => {
  const place = { key, sortTitle: "a title", simklId: 7 };
  expect(readPlace(writtenPlace(place), sortKey)).toEqual(place);
});

test.each<[SortKey, string]>([
  [instant(SQL), '["2026-02-30 20:00:00+00","a",1]'],
  [instant(SQL), '["9999-99-99 99:99:99+00","a",1]'],
  [instant(SQL), '["2026-01-01","a",1]'],
  [instant(SQL), '["infinity","a",1]'],
  [whole(SQL), '["99999999999","a",1]'],
  [whole(SQL), '["1.5","a",1]'],
  [fraction(SQL), '["NaN","a",1]'],
  [text(SQL), '["\\u0000","a",1]'],
  [text(SQL), "[1,2,3]"],
  [text(SQL), '["x","a",-1]'],
  [text(SQL), '[null,"\\u0000",1]'],
  [text(SQL), "{"],
])("%# is no place: PostgreSQL would fail over it, or it is none at all", (sortKey, written) => {
  expect(readPlace(written, sortKey)).toBeNull();
});
