import { expect, test } from "vitest";
import { formatShare, formatShift } from "./genre-shares";

test.each([
  [6.4, 5.6, "6", "6", "the same"],
  [6.5, 5.6, "7", "6", "1 more"],
  [5.4, 12.6, "5", "13", "8 less"],
  [0.6, 0, "under 1", "0", "under 1 more"],
  [0.9, 0.1, "under 1", "under 1", "the same"],
  [0.9, 1.1, "under 1", "1", "under 1 less"],
  [6.2, 0.4, "6", "under 1", "nearly 6 more"],
  [0, 0, "0", "0", "the same"],
  [null, 4, "–", "4", "–"],
])("%s and %s of a hundred minutes are %s, %s and %s", (a, b, ofA, ofB, shift) => {
  expect([formatShare(a), formatShare(b), formatShift({ a, b })]).toEqual([ofA, ofB, shift]);
});
