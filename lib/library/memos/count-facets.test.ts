import { expect, test } from "vitest";
import { countFacets, type FacetGroup } from "./count-facets";
import { EVERY_MEMO } from "./memo-query";

const ALIKE: FacetGroup = {
  ...{ isPrivate: true, kind: "tv", status: "watching", rating: 8, year: 2020, isFound: true },
  memos: 1,
};
const GROUPS: FacetGroup[] = [
  { ...ALIKE, memos: 3 },
  { ...ALIKE, isPrivate: false, kind: "movie", rating: null, memos: 2 },
  { ...ALIKE, kind: "movie", status: "completed", year: null },
  { ...ALIKE, isFound: false, memos: 10 },
];

test("a filter counts per value what matches the other filters", () => {
  const { all, shown, counts, ...rest } = countFacets(GROUPS, { ...EVERY_MEMO, privacy: "private", kind: "movie" });
  expect([all, rest.private, shown]).toEqual([16, 14, 1]);
  expect([...counts.privacy]).toEqual([
    ["public", 2],
    ["private", 1],
  ]);
  expect([...counts.kind]).toEqual([
    ["tv", 3],
    ["movie", 1],
  ]);
  expect([...counts.status]).toEqual([["completed", 1]]);
});

test("memos without a rating or year are a separate value", () => {
  expect(countFacets(GROUPS, { ...EVERY_MEMO, rating: "none" }).shown).toBe(2);
  expect(countFacets(GROUPS, { ...EVERY_MEMO, year: "none" }).shown).toBe(1);
  expect(countFacets(GROUPS, { ...EVERY_MEMO, rating: 8 }).shown).toBe(4);
});

test("without memos everything is nothing", () => {
  expect(countFacets([], EVERY_MEMO)).toMatchObject({ all: 0, private: 0, shown: 0 });
});
