import { expect, test } from "vitest";
import { forecastWords, spokenWeeks } from "./forecast-words";

test.each([
  [null, "never"],
  [0.4, "within a week"],
  [1, "in about 1 week"],
  [8.4, "in about 8 weeks"],
  [13, "in about 3 months"],
  [130, "in about 2.5 years"],
  [9999, "in more than 50 years"],
])("%s weeks are %s", (weeks, words) => expect(spokenWeeks(weeks)).toBe(words));

test("without a pace nothing is foretold", () => {
  const weeks = { usual: null, busiest: null, quietest: null };
  expect(forecastWords({ usual: 0, busiest: 0, quietest: 0, weeks })).toMatch(/no pace/);
});
