import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toLocalDay } from "@/lib/domain/local-day";
import { CALENDAR_VIEWS, getCalendarRange } from "./calendar-range";
import { groupAiringsByDay } from "./group-airings-by-day";

const HOUR = 60 * 60_000;
const ZONES = ["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"];

test("a month is whole weeks from Monday to Sunday", () => {
  const { days, head, previous, next } = getCalendarRange("month", "2026-11-21", "UTC");
  expect([days[0], days.at(-1), days.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect([head, previous, next]).toEqual(["2026-11-01", "2026-10-01", "2026-12-01"]);
  expect(getCalendarRange("month", "2027-02-14", "UTC").days).toHaveLength(28);
});

test("a week begins on Monday, the agenda with its day", () => {
  expect(getCalendarRange("week", "2026-11-22", "UTC")).toMatchObject({
    firstDay: "2026-11-16",
    lastDay: "2026-11-22",
    previous: "2026-11-09",
    next: "2026-11-23",
  });
  expect(getCalendarRange("agenda", "2026-11-22", "UTC")).toMatchObject({
    firstDay: "2026-11-22",
    lastDay: "2026-12-19",
    previous: "2026-10-25",
    next: "2026-12-20",
  });
});

test("the 31st leads to a month that has none", () => {
  expect(getCalendarRange("month", "2026-12-31", "UTC")).toMatchObject({ previous: "2026-11-01", next: "2027-01-01" });
});

describe.each([
  ["UTC", "2026-03-09", 168],
  ["America/New_York", "2026-03-08", 167],
  ["America/New_York", "2026-11-01", 169],
  ["Asia/Tokyo", "2026-11-01", 168],
  ["Pacific/Kiritimati", "2026-03-08", 168],
])("in %s the week of %s", (zone, day, hours) => {
  test(`has ${hours} hours and seven days`, () => {
    const { since, until, days } = getCalendarRange("week", day, zone);
    expect((until.getTime() - since.getTime()) / HOUR).toBe(hours);
    expect(days).toHaveLength(7);
  });
});

test.each([
  ["UTC", "2026-11-02T02:00:00Z", "2026-11-02"],
  ["America/New_York", "2026-11-02T02:00:00Z", "2026-11-01"],
  ["America/New_York", "2026-11-01T03:59:59Z", "2026-10-31"],
  ["America/New_York", "2026-11-02T04:59:59Z", "2026-11-01"],
  ["America/New_York", "2026-03-09T03:59:59Z", "2026-03-08"],
  ["America/New_York", "2026-03-09T04:00:00Z", "2026-03-09"],
  ["Asia/Tokyo", "2026-03-08T15:00:00Z", "2026-03-09"],
  ["Pacific/Kiritimati", "2026-11-01T10:00:00Z", "2026-11-02"],
])("in %s an episode of %s airs on %s", (zone, airsAt, day) => {
  expect(toDay({ kind: "tv", airsAt: new Date(airsAt) }, zone)).toBe(day);
});

test.each(ZONES)("a movie is released on its day, in %s too", (zone) => {
  expect(toDay({ kind: "movie", airsAt: new Date("2026-11-20T00:00:00Z") }, zone)).toBe("2026-11-20");
});

test("every instant of a range belongs to the day on which it falls by the clock there", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CALENDAR_VIEWS),
      fc.constantFrom(...ZONES),
      fc.date({ min: new Date("2025-01-01"), max: new Date("2028-01-01"), noInvalidDate: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (view, zone, date, part) => {
        const { days, since, until } = getCalendarRange(view, date.toISOString().slice(0, 10), zone);
        const inside = new Date(since.getTime() + Math.floor(part * (until.getTime() - since.getTime())));
        for (const airsAt of [since, inside, new Date(until.getTime() - 1)]) {
          expect(listKeys({ kind: "tv", airsAt }, days, zone)).toEqual([toLocalDay(airsAt, zone)]);
          expect(days).toContain(toLocalDay(airsAt, zone));
        }
        expect(days).not.toContain(toLocalDay(new Date(since.getTime() - 1), zone));
        expect(days).not.toContain(toLocalDay(until, zone));
      },
    ),
  );
});

type Aired = Parameters<typeof groupAiringsByDay>[0][number];

function listKeys(airing: Aired, days: string[], zone: string) {
  return [...groupAiringsByDay([airing], days, zone).keys()];
}

function toDay(airing: Aired, zone: string) {
  const { days } = getCalendarRange("month", airing.airsAt.toISOString().slice(0, 10), zone);
  return listKeys(airing, days, zone)[0];
}
