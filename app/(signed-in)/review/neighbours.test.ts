import { expect, test } from "vitest";
import { neighbours } from "./neighbours";

const MONTHS = ["2022-12", "2024-02", "2024-03", "2025-01"];

test.each([
  ["2024", "2022", "2025"],
  ["2023", "2022", "2024"],
  ["2022", null, "2024"],
  ["2025", "2024", null],
  ["2024-02", "2022-12", "2024-03"],
  ["2024-03", "2024-02", "2025-01"],
  ["2025-01", "2024-03", null],
])("%s stands between %s and %s", (written, before, after) =>
  expect(neighbours(written, MONTHS)).toEqual({ before, after }),
);

test("without anything there is nowhere to go", () =>
  expect(neighbours("2024", [])).toEqual({ before: null, after: null }));
