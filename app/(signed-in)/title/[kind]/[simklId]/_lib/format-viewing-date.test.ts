import { expect, test } from "vitest";
import { formatViewingDate } from "./format-viewing-date";

const NOW = new Date("2026-11-21T12:00:00Z");
const watchedAt = new Date("2026-11-20T21:40:00Z");

test.each([
  ["exact", "yesterday, 21:40"],
  ["bulk", "marked yesterday, 21:40"],
  ["synthetic", "yesterday, 21:40, by its release"],
  ["unknown", "a long time ago"],
] as const)("a date of the quality %s is %j", (dateQuality, text) => {
  expect(formatViewingDate({ watchedAt, dateQuality }, "UTC", NOW)).toBe(text);
});

test("no date is a long time ago", () => {
  expect(formatViewingDate({ watchedAt: null, dateQuality: "exact" }, "UTC", NOW)).toBe("a long time ago");
});
