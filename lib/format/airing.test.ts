import { expect, test } from "vitest";
import { formatAiring } from "./airing";

const NOW = new Date("2026-11-21T12:00:00Z");

test.each([
  ["1999-10-20T00:30:00Z", "Asia/Tokyo", "20 October 1999"],
  ["1999-10-20T00:30:00Z", "America/New_York", "19 October 1999"],
  ["2026-11-20T21:00:00Z", "UTC", "yesterday, 21:00"],
  ["2027-01-05T21:00:00Z", "UTC", "5 January 2027"],
])("%s in %s is %s", (airsAt, zone, formatted) => {
  expect(formatAiring(new Date(airsAt), zone, NOW)).toBe(formatted);
});
