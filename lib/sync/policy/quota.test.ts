import { expect, test } from "vitest";
import { formatQuotaDay, getNextQuotaReset, getQuotaHold } from "./quota";

const now = new Date("2026-11-21T12:00:00Z");
const createQuota = (remaining: number, seenAt = "2026-11-21T11:00:00Z") => ({
  limit: 500,
  remaining,
  seenAt: new Date(seenAt),
});

test.each([
  ["in winter", "2026-01-15T04:59:59Z", "2026-01-15T05:00:00.000Z"],
  ["in summer", "2026-07-15T04:00:00Z", "2026-07-16T04:00:00.000Z"],
  ["on the day the clocks go forward", "2026-03-08T06:00:00Z", "2026-03-09T04:00:00.000Z"],
  ["on the day the clocks go back", "2026-11-01T05:30:00Z", "2026-11-02T05:00:00.000Z"],
])("the quota resets at midnight in New York %s", (_, instant, reset) => {
  expect(getNextQuotaReset(new Date(instant)).toISOString()).toBe(reset);
});

test("a day of the quota is New York's", () => {
  expect(formatQuotaDay(new Date("2026-11-21T04:59:59Z"))).toBe("2026-11-20");
  expect(formatQuotaDay(new Date("2026-11-21T05:00:00Z"))).toBe("2026-11-21");
});

test("background work waits for the next day once a quarter of the quota is left", () => {
  expect(getQuotaHold(createQuota(126), now, 0)).toBeNull();
  expect(getQuotaHold(createQuota(125), now, 0)?.toISOString()).toBe("2026-11-22T05:00:00.000Z");
  expect(getQuotaHold(createQuota(0), now, 0.5)?.toISOString()).toBe("2026-11-22T05:10:00.000Z");
});

test("a quota seen on another day, or never, delays no sync", () => {
  expect(getQuotaHold(createQuota(0, "2026-11-20T23:00:00-05:00"), now, 0)).toBeNull();
  expect(getQuotaHold(null, now, 0)).toBeNull();
});
