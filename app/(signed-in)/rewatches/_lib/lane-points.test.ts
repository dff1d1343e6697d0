import { expect, test } from "vitest";
import type { RoundViewing } from "@/lib/library/rewatches/round";
import { toLanePoints } from "./lane-points";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const AXIS = { place: (at: number) => (at - day(1).getTime()) / (day(101).getTime() - day(1).getTime()) };
const KNOWN = [1, 2, 3].map((number) => ({ season: 1, number }));
const createViewing = (
  number: number,
  at: Date | null,
  dateQuality: RoundViewing["dateQuality"] = "exact",
): RoundViewing => ({
  ...{ season: 1, number, watchedAt: at, dateQuality },
});

test("viewings stand the further right the later, and the further up the later the episode", () => {
  const { exact, steps, gaps } = toLanePoints(
    [createViewing(2, day(11)), createViewing(1, day(1)), createViewing(3, day(101))],
    KNOWN,
    AXIS,
  );
  expect(exact.map(({ x, y }) => [x, y])).toEqual([
    [0, 100],
    [100, 50],
    [1000, 0],
  ]);
  expect(steps).toHaveLength(1);
  expect(gaps.map(({ from, to }) => [from.x, to.x])).toEqual([[100, 1000]]);
});

test("what has no exact date is no part of the line, and what has none is not drawn", () => {
  const points = toLanePoints(
    [createViewing(1, day(1)), createViewing(2, day(3), "bulk"), createViewing(3, null, "unknown")],
    KNOWN,
    AXIS,
  );
  expect([points.exact.length, points.rough.length, points.steps.length]).toEqual([1, 1, 0]);
});

test("a thousand episodes of one day are one dot, and a movie is half way up", () => {
  const movie = { season: 0, number: 0, watchedAt: day(1), dateQuality: "exact" as const };
  expect(toLanePoints(Array<RoundViewing>(1000).fill(movie), [], AXIS).exact).toMatchObject([{ x: 0, y: 50 }]);
});
