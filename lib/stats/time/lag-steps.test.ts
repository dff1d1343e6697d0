import { expect, test } from "vitest";
import { countLagSteps, getMedianLag } from "./lag-steps";

const lags = [
  { days: 0, episodes: 3 },
  { days: 1, episodes: 1 },
  { days: 7, episodes: 1 },
  { days: 31, episodes: 1 },
  { days: 32, episodes: 1 },
  { days: 366, episodes: 2 },
];

test("each episode counts in the narrowest step that it fits", () => {
  expect(countLagSteps(lags).map(({ episodes }) => episodes)).toEqual([3, 1, 1, 1, 1, 2]);
});

test("half of the episodes were watched by the median", () => {
  expect(getMedianLag(lags)).toBe(7);
  expect(getMedianLag([{ days: 4, episodes: 1 }])).toBe(4);
  expect(getMedianLag([])).toBeNull();
});
