import { expect, test } from "vitest";
import { getSecondsToReset, Quotas } from "./quotas";

test.each([
  ["winter", "2026-12-10T12:00:00Z", 17],
  ["summer", "2026-07-10T12:00:00Z", 16],
  ["the night the clocks go back", "2026-11-01T05:30:00Z", 23.5],
])("the day ends at midnight in New York, in %s", (_, now, hours) => {
  expect(getSecondsToReset(Date.parse(now))).toBe(hours * 3600);
});

test("yesterday's requests do not count today", () => {
  const quotas = new Quotas();
  const lateEvening = Date.parse("2026-12-11T04:59:59Z");
  quotas.setUsed(1, 499, lateEvening);
  expect(quotas.spend(1, "free", lateEvening)).toBe(0);
  expect(quotas.spend(1, "free", lateEvening)).toBeNull();
  expect(quotas.spend(1, "free", lateEvening + 1000)).toBe(499);
});
