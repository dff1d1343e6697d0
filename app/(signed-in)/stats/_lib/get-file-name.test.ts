import { expect, test } from "vitest";
import { parseStatsParams } from "@/app/(signed-in)/stats/search-params";
import { getFileName } from "./get-file-name";
import type { RangeChoice } from "./range";

const YEAR: RangeChoice = { of: "year", written: "2024" };

test.each([
  [[{ of: "all" }], {}, "watchfolio-time"],
  [[YEAR], { kind: "tv" }, "watchfolio-time-2024-tv"],
  [
    [YEAR, { of: "year", written: "2023" }],
    { kind: "movie", watch: "rewatch" },
    "watchfolio-time-2024-2023-films-rewatch",
  ],
  [
    [{ of: "days", from: "2024-02-28", to: "2024-03-01" }],
    { unit: "episodes" },
    "watchfolio-time-2024-02-28-to-2024-03-01-episodes",
  ],
] as const)("a file of %j, %j is %s", (ranges, query, name) => {
  expect(getFileName("time", ranges, parseStatsParams(query))).toBe(name);
});
