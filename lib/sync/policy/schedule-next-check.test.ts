import { expect, test } from "vitest";
import { scheduleNextCheck } from "./schedule-next-check";

const now = new Date("2026-11-21T12:00:00Z");
const HOUR = 60 * 60_000;

function getHoursUntilDue(hoursAway: number, random = 0): number | null {
  const due = scheduleNextCheck(new Date(now.getTime() - hoursAway * HOUR), now, random);
  return due && (due.getTime() - now.getTime()) / HOUR;
}

test.each([
  ["at the screen", 0, 0.5],
  ["here today", 5, 1],
  ["here last week", 7 * 24, 6],
  ["here last month", 30 * 24, 24],
  ["gone for three months", 90 * 24, null],
])("a user %s", (_, away, due) => {
  expect(getHoursUntilDue(away)).toBe(due);
});

test("checks are spread", () => {
  expect(getHoursUntilDue(0, 0.5)).toBeCloseTo(0.525);
});
