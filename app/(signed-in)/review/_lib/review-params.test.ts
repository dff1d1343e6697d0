import { expect, test } from "vitest";
import { parseReviewRange, reviewHref } from "./review-params";

const LATEST = "2026-05-27";

test.each([
  ["2025", null, "2025-01-01", "2025-12-31"],
  ["1999", null, "1999-01-01", "1999-12-31"],
  ["2026", "5", "2026-05-01", "2026-05-31"],
  ["2024", "2", "2024-02-01", "2024-02-29"],
])("%s and %s are %s to %s", (year, month, firstDay, lastDay) =>
  expect(parseReviewRange(year, month, LATEST)).toMatchObject({ firstDay, lastDay }),
);

test.each([
  ["2027", null],
  ["1998", null],
  ["20255", null],
  ["0x7e", null],
  ["now", null],
  ["2026", "6"],
  ["2025", "13"],
  ["2025", "0"],
  ["2025", "03"],
  ["2025", "march"],
  ["2025", ""],
])("%s and %j are no review", (year, month) => expect(parseReviewRange(year, month, LATEST)).toBeNull());

test("an address leads back to its review", () => {
  expect(reviewHref("2025")).toBe("/review/2025");
  expect(reviewHref("2025-03")).toBe("/review/2025/3");
});
