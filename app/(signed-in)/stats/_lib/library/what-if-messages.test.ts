import { expect, test } from "vitest";
import { formatFinish, formatParts, formatRole } from "./what-if-messages";

test.each([
  [0.5, "within a week, November 2026"],
  [8, "in about 8 weeks, January 2027"],
  [26, "in about 6 months, May 2027"],
  [130, "in about 2.5 years, May 2029"],
  [null, "never"],
  [99_999, "in more than 50 years"],
])("%s weeks from a day in November end %s", (weeks, expected) =>
  expect(formatFinish(weeks, "2026-11-20")).toBe(expected),
);

test.each([
  [24, false, false, "24 episodes"],
  [24, false, true, "all 24 episodes again"],
  [1, false, true, "1 episode again"],
  [1, true, false, "1 film"],
  [1, true, true, "once again"],
  [0, true, false, "not out yet"],
])("%d parts (a movie: %s, again: %s) are %s", (parts, isMovie, isAgain, expected) =>
  expect(formatParts({ parts, isMovie, isAgain })).toBe(expected),
);

test.each([
  [24, false, false, "more with 24 episodes"],
  [24, false, true, "more with all 24 episodes again"],
  [1, true, false, "more with 1 film"],
  [1, true, true, "more to watch it once again"],
])("%d parts (a movie: %s, again: %s) add so much %s", (parts, isMovie, isAgain, expected) =>
  expect(formatRole({ parts, isMovie, isAgain, isCounted: false, isEstimated: false })).toBe(expected),
);
