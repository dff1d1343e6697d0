import { expect, test } from "vitest";
import { formatInstant } from "./instant";
import { fromLocal } from "./local-time";

test.each([
  ["2026-01-15", 21 * 60, "America/New_York", "2026-01-16T02:00:00Z"],
  ["2026-07-15", 21 * 60, "America/New_York", "2026-07-16T01:00:00Z"],
  ["2026-03-08", 9 * 60, "America/New_York", "2026-03-08T13:00:00Z"],
  ["2026-03-07", 9 * 60, "America/New_York", "2026-03-07T14:00:00Z"],
  ["2026-10-25", 20 * 60, "Europe/Lisbon", "2026-10-25T20:00:00Z"],
  ["2013-04-06", 25.5 * 60, "Asia/Tokyo", "2013-04-06T16:30:00Z"],
])("on %s, %d minutes after midnight in %s it is %s", (day, minutes, zone, expected) => {
  expect(formatInstant(fromLocal(day, minutes, zone))).toBe(expected);
});
