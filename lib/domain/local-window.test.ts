import { expect, test } from "vitest";
import { getLastDays, getLastMonths, getLastYearOfWeeks } from "./local-window";

const HOUR = 60 * 60 * 1000;

test("a year of weeks begins on a Monday and ends with today", () => {
  const window = getLastYearOfWeeks("Europe/Berlin", new Date("2026-05-03T22:30:00Z"));
  expect(window).toEqual({
    firstDay: "2025-05-05",
    lastDay: "2026-05-04",
    since: new Date("2025-05-04T22:00:00Z"),
    until: new Date("2026-05-04T22:00:00Z"),
  });
});

test.each([
  ["loses an hour in spring", "2026-03-08T15:00:00Z", 23],
  ["gains an hour in autumn", "2026-11-01T15:00:00Z", 25],
  ["is whole on other days", "2026-06-01T15:00:00Z", 24],
])("a day of New York %s", (_, now, hours) => {
  const { since, until } = getLastDays(1, "America/New_York", new Date(now));
  expect((until.getTime() - since.getTime()) / HOUR).toBe(hours);
});

test("months are calendar months of the zone", () => {
  const window = getLastMonths(24, "Pacific/Kiritimati", new Date("2026-02-28T10:00:00Z"));
  expect(window).toMatchObject({ firstDay: "2024-04-01", lastDay: "2026-03-01" });
  expect(window.since).toEqual(new Date("2024-03-31T10:00:00Z"));
});

test("seven days are today and the six before", () => {
  expect(getLastDays(7, "Asia/Tokyo", new Date("2026-05-03T15:00:00Z"))).toMatchObject({
    firstDay: "2026-04-28",
    lastDay: "2026-05-04",
  });
});
