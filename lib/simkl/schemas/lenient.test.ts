import { expect, test } from "vitest";
import { toCalendarDay } from "./calendar-day";
import { toInteger, toNumber, toText } from "./lenient";
import { toMinutes } from "./minutes";

test.each<[unknown, string | null, number | null, number | null]>([
  ["12", "12", 12, 12],
  [12, "12", 12, 12],
  ["42.2", "42.2", 42.2, null],
  [-1, "-1", -1, null],
  ["", null, null, null],
  [" ", " ", null, null],
  ["tt0944947", "tt0944947", null, null],
  [Number.NaN, "NaN", null, null],
  [null, null, null, null],
  [{}, null, null, null],
  [[], null, null, null],
  [true, null, null, null],
])("%j is text %j, number %j and whole number %j", (value, text, number, integer) => {
  expect([toText(value), toNumber(value), toInteger(value)]).toEqual([text, number, integer]);
});

test.each<[unknown, number | null]>([
  ["1h 45m", 105],
  ["22m", 22],
  ["2h", 120],
  [44, 44],
  ["44", 44],
  ["", null],
  ["long", null],
  [null, null],
])("a runtime of %j is %j minutes", (value, minutes) => {
  expect(toMinutes(value)).toBe(minutes);
});

test.each<[unknown, string | null]>([
  ["03/26/2026", "2026-03-26"],
  ["1997-01-12T15:30:00Z", "1997-01-12"],
  ["2001-11-14", "2001-11-14"],
  ["13/40/2026", null],
  ["", null],
  [null, null],
])("%j is the day %j", (value, day) => {
  expect(toCalendarDay(value)).toBe(day);
});
