import { expect, test } from "vitest";
import { retryAt } from "./retry-at";

const now = new Date("2026-11-21T12:00:00Z");

function secondsUntil(failures: number, random = 0): number {
  return (retryAt(failures, now, random).getTime() - now.getTime()) / 1000;
}

test("waits twice as long after each failure, up to an hour", () => {
  expect([1, 2, 3, 4].map((failures) => secondsUntil(failures))).toEqual([20, 40, 80, 160]);
  expect(secondsUntil(20)).toBe(3600);
});

test("spreads the tries, so that a fleet does not come back at once", () => {
  expect(secondsUntil(1, 0.5)).toBe(25);
});
