import { expect, test } from "vitest";
import { countFacets, type RewatchFacetRow } from "./count-facets";
import { EVERY_REWATCH } from "./rewatch-query";

const row = (simklId: number, more: Partial<RewatchFacetRow>): RewatchFacetRow => ({
  ...{ simklId, state: "completed", kind: "tv", firstYear: 2024, lastYear: 2024, isFound: true },
  ...more,
});
const ROWS = [
  row(1, { state: "active", firstYear: 2025, lastYear: 2026 }),
  row(1, {}),
  row(2, { kind: "movie", firstYear: null, lastYear: null }),
  row(3, { state: "closed", isFound: false }),
];

test("everything is counted, a rewatch over the turn of a year in both", () => {
  expect(countFacets(ROWS.slice(0, 3), EVERY_REWATCH)).toEqual({
    all: { rewatches: 3, titles: 2 },
    shown: { rewatches: 3, titles: 2 },
    states: { active: 1, completed: 2, closed: 0 },
    years: [
      { year: 2026, rewatches: 1 },
      { year: 2025, rewatches: 1 },
      { year: 2024, rewatches: 1 },
    ],
  });
});

test("each filter offers what the others leave, and state and year have to meet in one rewatch", () => {
  const facets = countFacets(ROWS, { ...EVERY_REWATCH, state: "active", year: 2024 });
  expect(facets.shown).toEqual({ rewatches: 0, titles: 0 });
  expect(facets.states).toEqual({ active: 0, completed: 1, closed: 0 });
  expect(facets.years.map(({ year }) => year)).toEqual([2026, 2025]);
  expect(facets.all).toEqual({ rewatches: 4, titles: 3 });
});

test("what the search has not found is not offered", () => {
  expect(countFacets(ROWS, { ...EVERY_REWATCH, search: "a" }).states.closed).toBe(0);
});
