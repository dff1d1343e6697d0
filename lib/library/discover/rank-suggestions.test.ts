import { describe, expect, test } from "vitest";
import { type LovedTitle, rankSuggestions, type SuggestionLink } from "./rank-suggestions";

const loved = (simklId: number, rating: number | null, isRewatched = false): LovedTitle => ({
  simklId,
  rating,
  isRewatched,
});
const link = (sourceId: number, simklId: number, usersCount: number | null = null): SuggestionLink => ({
  sourceId,
  simklId,
  usersCount,
});
const OPTIONS = { seed: "1 2026-11-30", limit: 4 };
const listIds = (suggestions: { simklId: number }[]) => suggestions.map(({ simklId }) => simklId);

test("what more people recommend comes first, and what is only alike last", () => {
  const links = [link(1, 10), link(1, 11, 3), link(1, 12, 90), link(1, 13, 0)];
  expect(listIds(rankSuggestions(links, [loved(1, 9)], OPTIONS))).toEqual([12, 11, 10, 13]);
});

test("the reason is the title that speaks most for it, and the others are counted", () => {
  const links = [link(1, 10, 20), link(2, 10, 20), link(3, 10, 2)];
  const [first] = rankSuggestions(links, [loved(1, 8), loved(2, 10), loved(3, 10)], OPTIONS);
  expect(first).toEqual({ simklId: 10, sourceId: 2, otherSources: 2, isExploration: false });
});

test("a title that was watched again counts, rated or not", () => {
  const links = [link(1, 10, 5), link(2, 11, 5), link(3, 12, 5)];
  const titles = [loved(1, 8), loved(2, null, true), loved(3, 8, true)];
  expect(listIds(rankSuggestions(links, titles, OPTIONS))).toEqual([12, 10, 11]);
});

test("links of titles that are not loved count for nothing", () => {
  expect(rankSuggestions([link(9, 10, 100)], [loved(1, 10)], OPTIONS)).toEqual([]);
});

test("one loved title speaks for four at most while there are others", () => {
  const links = [
    ...[10, 11, 12, 13, 14, 15].map((simklId) => link(1, simklId, 100)),
    ...[20, 21].map((id) => link(2, id, 1)),
  ];
  expect(listIds(rankSuggestions(links, [loved(1, 10), loved(2, 8)], { ...OPTIONS, limit: 100 }))).toEqual([
    10, 11, 12, 13, 20, 21, 14, 15,
  ]);
});

describe("exploration", () => {
  const titles = Array.from({ length: 60 }, (_, index) => loved(1000 + index, 9));
  const links = titles.flatMap(({ simklId }, index) => [0, 1, 2].map((n) => link(simklId, index * 3 + n, 500 - index)));
  const rank = (seed: string) => rankSuggestions(links, titles, { seed, limit: 30 });

  test("is every fifth, from beyond the strongest, each title once", () => {
    const suggestions = rank("1 2026-11-30");
    expect(suggestions).toHaveLength(30);
    expect(new Set(listIds(suggestions)).size).toBe(30);
    const places = suggestions.flatMap(({ isExploration }, index) => (isExploration ? [index] : []));
    expect(places).toEqual([4, 9, 14, 19, 24, 29]);
    const strongest = suggestions.filter(({ isExploration }) => !isExploration);
    for (const { simklId } of suggestions.filter(({ isExploration }) => isExploration))
      expect(simklId).toBeGreaterThan(Math.max(...listIds(strongest)));
  });

  test("is the same all day, another on the next, and another for somebody else", () => {
    expect(rank("1 2026-11-30")).toEqual(rank("1 2026-11-30"));
    expect(listIds(rank("1 2026-12-01"))).not.toEqual(listIds(rank("1 2026-11-30")));
    expect(listIds(rank("2 2026-11-30"))).not.toEqual(listIds(rank("1 2026-11-30")));
  });
});
