import { expect, test } from "vitest";
import { findAdjacentReviews } from "./find-adjacent-reviews";

const MONTHS = ["2022-12", "2024-02", "2024-03", "2025-01"];

test.each([
  ["2024", "2022", "2025"],
  ["2023", "2022", "2024"],
  ["2022", null, "2024"],
  ["2025", "2024", null],
  ["2024-02", "2022-12", "2024-03"],
  ["2024-03", "2024-02", "2025-01"],
  ["2025-01", "2024-03", null],
])("%s stands between %s and %s", (rangeKey, before, after) =>
  expect(findAdjacentReviews(rangeKey, MONTHS)).toEqual({ before, after }),
);

test("without anything there is nowhere to go", () =>
  expect(findAdjacentReviews("2024", [])).toEqual({ before: null, after: null }));
