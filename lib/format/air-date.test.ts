import { expect, test } from "vitest";
import { formatAirDate } from "./air-date";

const now = new Date("2026-05-27T20:00:00Z");
const format = (written: string | null) => formatAirDate(written, "Europe/Berlin", now);

test("the network's evening is another zone's night", () => {
  expect(format("2026-05-26T21:00:00-05:00")).toBe("aired today, 04:00");
  expect(format("2026-05-27T21:00:00-05:00")).toBe("airs tomorrow, 04:00");
});

test("a day without a time is in no zone", () => {
  expect(format("2020-05-03")).toBe("aired 3 May 2020");
});

test("a date before 2000 is a real one here", () => {
  expect(format("1998-05-03T20:00:00-05:00")).toBe("aired 4 May 1998");
});

test("says nothing of a date that is missing or cannot be read", () => {
  expect(format(null)).toBeNull();
  expect(format("soon")).toBeNull();
});
