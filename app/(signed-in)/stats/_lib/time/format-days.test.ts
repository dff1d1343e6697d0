import { expect, test } from "vitest";
import { formatDays } from "./format-days";

test.each([
  [1, "1 day"],
  [60, "60 days"],
  [61, "2 months"],
  [700, "23 months"],
  [730, "2 years"],
  [4482, "12 years"],
])("%d days are %s", (days, expected) => expect(formatDays(days)).toBe(expected));
