import { expect, test } from "vitest";
import { scheduleRetry } from "./schedule-retry";

const now = new Date("2026-11-21T12:00:00Z");

function getSecondsUntilRetry(failures: number, random = 0): number {
  return (scheduleRetry(failures, now, random).getTime() - now.getTime()) / 1000;
}

test("waits twice as long after each failure, up to an hour", () => {
  expect([1, 2, 3, 4].map((failures) => getSecondsUntilRetry(failures))).toEqual([20, 40, 80, 160]);
  expect(getSecondsUntilRetry(20)).toBe(3600);
});

test("spreads the tries, so that a fleet does not come back at once", () => {
  expect(getSecondsUntilRetry(1, 0.5)).toBe(25);
});
