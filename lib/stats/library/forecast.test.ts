import { expect, test } from "vitest";
import { buildForecast, getPaceDays } from "./forecast";

const TODAY = "2024-03-01";
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.parse(TODAY) - days * DAY_MS).toISOString().slice(0, 10);
const days = (minutes: (week: number) => number) =>
  Array.from({ length: 52 }, (_, week) => ({ day: ago(week * 7), episodes: 1, films: 0, minutes: minutes(week) }));

test("an even pace has no range", () => {
  const { usual, busiest, quietest, weeks } = buildForecast(
    600,
    days(() => 60),
    TODAY,
  );
  expect([usual, busiest, quietest]).toEqual([60, 60, 60]);
  expect(weeks).toEqual({ usual: 10, busiest: 10, quietest: 10 });
});

test("the range is that of the busiest and the quietest quarter of a year", () => {
  const { weeks } = buildForecast(
    1300,
    days((week) => (week < 13 ? 100 : 0)),
    TODAY,
  );
  expect(weeks).toEqual({ usual: 52, busiest: 13, quietest: null });
});

test("who watches nothing never gets to the end", () => {
  expect(buildForecast(60, [], TODAY).weeks).toEqual({ usual: null, busiest: null, quietest: null });
});

test("the pace is that of 52 weeks, and no day more", () => {
  expect(getPaceDays(TODAY)).toEqual({ firstDay: ago(52 * 7 - 1), lastDay: TODAY });
  expect(buildForecast(60, [{ day: ago(52 * 7), episodes: 1, films: 0, minutes: 60 }], TODAY).usual).toBe(0);
});
