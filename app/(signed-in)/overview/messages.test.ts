import { expect, test } from "vitest";
import { formatLeftOut } from "./messages";

test("says nothing when nothing is left out", () => {
  expect(formatLeftOut({ bulk: 0, synthetic: 0, undated: 0 })).toBeNull();
});

test("names each reason with its number", () => {
  expect(formatLeftOut({ bulk: 1100, synthetic: 1, undated: 88 })).toBe(
    "Left out: 1,100 viewings marked in one go, 1 viewing dated by a release or airing, and 88 viewings without a date.",
  );
});
