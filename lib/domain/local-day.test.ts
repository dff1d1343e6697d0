import { describe, expect, test } from "vitest";
import { formatMonth, formatRelativeDay } from "@/lib/format/relative-day";
import { getLocalStart, toLocalDay } from "./local-day";

describe.each([
  ["UTC", "2026-03-29T00:00:00Z", "2026-03-28", "2026-03-29", 24],
  ["America/New_York", "2026-03-08T05:00:00Z", "2026-03-07", "2026-03-08", 23],
  ["America/New_York", "2026-11-01T04:00:00Z", "2026-10-31", "2026-11-01", 25],
  ["Asia/Tokyo", "2026-03-31T15:00:00Z", "2026-03-31", "2026-04-01", 24],
  ["Pacific/Kiritimati", "2025-12-31T10:00:00Z", "2025-12-31", "2026-01-01", 24],
])("in %s, where a day begins at %s", (zone, midnight, before, day, hours) => {
  const begins = new Date(midnight);

  test("an instant belongs to the day on the wall", () => {
    expect(toLocalDay(new Date(begins.getTime() - 1000), zone)).toBe(before);
    expect(toLocalDay(begins, zone)).toBe(day);
  });

  test("the day begins there, and the next one as many hours later as the clocks say", () => {
    expect(getLocalStart("day", day, zone)).toEqual(begins);
    expect(getLocalStart("day", day, zone, 1).getTime() - begins.getTime()).toBe(hours * 60 * 60 * 1000);
  });

  test("it is called today within itself only", () => {
    expect(formatRelativeDay(day, zone, begins)).toBe("today");
    expect(formatRelativeDay(day, zone, new Date(begins.getTime() - 1000))).toBe("tomorrow");
    expect(formatRelativeDay(before, zone, begins)).toBe("yesterday");
  });
});

test("further days have their names, and their year when it is another one", () => {
  const now = new Date("2026-05-27T20:00:00Z");
  expect(formatRelativeDay("2026-05-25", "UTC", now)).toBe("Monday 25 May");
  expect(formatRelativeDay("2024-05-03", "UTC", now)).toBe("Friday 3 May 2024");
  expect(formatMonth("2024-05")).toBe("May 2024");
});

test("a month begins on its first day, also the one after December", () => {
  expect(getLocalStart("month", "2026-12", "America/New_York", 1)).toEqual(new Date("2027-01-01T05:00:00Z"));
});
