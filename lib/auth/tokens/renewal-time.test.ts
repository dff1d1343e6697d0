import { expect, test } from "vitest";
import { getRenewalTime } from "./renewal-time";

const HOUR = 60 * 60_000;
const EXPIRES_AT = new Date("2026-11-30T12:00:00Z");

test("a grant is renewed in its last day, an hour before its end at the latest, and always at the same moment", () => {
  for (let userId = 1; userId <= 1000; userId += 1) {
    const hoursBefore = (EXPIRES_AT.getTime() - getRenewalTime(userId, EXPIRES_AT).getTime()) / HOUR;
    expect(hoursBefore).toBeGreaterThanOrEqual(1);
    expect(hoursBefore).toBeLessThanOrEqual(24);
    expect(getRenewalTime(userId, EXPIRES_AT)).toEqual(getRenewalTime(userId, EXPIRES_AT));
  }
});

test("grants that end at one moment are renewed evenly over that day", () => {
  const perHour = new Map<number, number>();
  for (let userId = 1; userId <= 2300; userId += 1) {
    const hour = Math.floor((EXPIRES_AT.getTime() - getRenewalTime(userId, EXPIRES_AT).getTime()) / HOUR);
    perHour.set(hour, (perHour.get(hour) ?? 0) + 1);
  }
  expect(perHour.size).toBe(23);
  expect(Math.max(...perHour.values())).toBeLessThan(150);
});
