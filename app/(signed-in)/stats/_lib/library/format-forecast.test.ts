import { expect, test } from "vitest";
import { formatForecast, formatWeeks } from "./format-forecast";

test.each([
  [null, "never"],
  [0.4, "within a week"],
  [1, "in about 1 week"],
  [8.4, "in about 8 weeks"],
  [13, "in about 3 months"],
  [130, "in about 2.5 years"],
  [9999, "in more than 50 years"],
])("%s weeks are %s", (weeks, expected) => expect(formatWeeks(weeks)).toBe(expected));

test("without a pace nothing is foretold", () => {
  const weeks = { usual: null, busiest: null, quietest: null };
  expect(formatForecast({ usual: 0, busiest: 0, quietest: 0, weeks })).toMatch(/no pace/);
});
