import { expect, test } from "vitest";
import { formatDate, formatExactDate } from "./date";

const at = (iso: string) => new Date(iso);

test.each([
  ["the same evening is today", "2026-05-03T19:40:00Z", "today, 21:40"],
  ["a minute before midnight is yesterday", "2026-05-02T21:59:00Z", "yesterday, 23:59"],
  ["within a week it is the weekday", "2026-04-29T10:00:00Z", "Wednesday, 12:00"],
  ["a week ago it is the date, never the same weekday", "2026-04-26T10:00:00Z", "26 April, 12:00"],
  ["another year drops the time", "2025-12-31T10:00:00Z", "31 December 2025"],
  ["future dates have words too", "2026-05-04T10:00:00Z", "tomorrow, 12:00"],
  ["Simkl's mark for long ago is not a date of 1970", "1970-01-01T00:00:01Z", "a long time ago"],
])("in Berlin, %s", (_, instant, formatted) => {
  expect(formatDate(at(instant), "Europe/Berlin", at("2026-05-03T20:00:00Z"))).toBe(formatted);
});

test.each([
  ["America/New_York", "2026-11-01T03:30:00Z", "2026-11-01T12:00:00Z", "yesterday, 23:30"],
  ["America/New_York", "2026-11-01T05:30:00Z", "2026-11-02T04:30:00Z", "today, 01:30"],
  ["America/New_York", "2026-03-08T04:59:00Z", "2026-03-09T03:30:00Z", "yesterday, 23:59"],
  ["Asia/Tokyo", "2026-05-02T15:00:00Z", "2026-05-03T14:59:00Z", "today, 00:00"],
  ["Pacific/Kiritimati", "2026-05-02T09:59:00Z", "2026-05-02T10:00:00Z", "yesterday, 23:59"],
])("days are days of %s, over clock changes too (%s)", (zone, instant, now, formatted) => {
  expect(formatDate(at(instant), zone, at(now))).toBe(formatted);
});

test("the year that counts is the year of the zone", () => {
  expect(formatDate(at("2025-12-31T11:00:00Z"), "Pacific/Kiritimati", at("2026-03-01T00:00:00Z"))).toBe(
    "1 January, 01:00",
  );
});

test("the exact date names its zone", () => {
  expect(formatExactDate(at("2024-05-03T19:40:05Z"), "America/Chicago")).toBe(
    "Friday 3 May 2024, 14:40:05 (America/Chicago)",
  );
});
