import { expect, test } from "vitest";
import type { PaletteTitle } from "@/lib/library/browse/palette-titles";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { createPendingTitles } from "@/tests/fixtures/pending-titles";
import { applyPendingToPalette, applyPendingToUpNext } from "./pending-next";

const title: UpNextTitle = {
  ...{ simklId: 7, kind: "tv", title: "A show", poster: null, url: "", nextToWatch: "S02E03", nextTitle: "Three" },
  ...{ runtime: 40, nextDate: "2020-01-01", lastWatchedAt: null, watchedEpisodes: 12, totalEpisodes: 20 },
  ...{ notAiredEpisodes: 0, airStatus: "ended" },
};
const found: PaletteTitle = {
  ...{ simklId: 7, kind: "tv", title: "A show", year: 2020, isMovie: false },
  ...{ status: "watching", next: "S02E03" },
};

/** Episodes 1 to 5 of the second season, the last of which has not aired, after a special. */
const EPISODES: TitleFacts["episodes"] = [
  { season: 0, number: 1, hasAired: true },
  ...[1, 2, 3, 4, 5].map((number) => ({ season: 2, number, hasAired: number < 5 })),
];
const NONE = createPendingTitles([]);

function createChange(changes: Partial<TitleState>, episodes = EPISODES) {
  const state = { ...NOT_IN_LIBRARY, status: "watching", watchedEpisodes: 13, ...changes } as const;
  return createPendingTitles([[7, { state, episodes }]]);
}

test("a title without pending changes stays as Simkl sent it", () => {
  expect(applyPendingToUpNext([title], NONE)).toEqual([{ ...title, isAwaited: false }]);
  expect(applyPendingToPalette([found], NONE)).toEqual([found]);
});

test("the episode after the one just marked takes its place, without the name and the day of the other", () => {
  const marked = createChange({ watched: { "2:1": null, "2:3": null } });
  const expected = { ...title, nextToWatch: "S02E04", nextTitle: null, nextDate: null, watchedEpisodes: 13 };
  expect(applyPendingToUpNext([title], marked)).toEqual([{ ...expected, isAwaited: false }]);
  expect(applyPendingToPalette([found], marked)).toEqual([{ ...found, next: "S02E04" }]);
  const same = createChange({ watched: { "2:2": null } });
  expect(applyPendingToUpNext([title], same)).toMatchObject([{ nextToWatch: "S02E03", nextTitle: "Three" }]);
});

test("what leaves the list, or has nothing left that has aired, is gone", () => {
  for (const status of ["dropped", "completed", null] as const)
    expect(applyPendingToUpNext([title], createChange({ status }))).toEqual([]);
  const last = createChange({ watched: { "2:4": null } });
  expect(applyPendingToUpNext([title], last)).toEqual([]);
  expect(applyPendingToPalette([found], last)).toEqual([{ ...found, next: null }]);
  const removed = createChange({ ...NOT_IN_LIBRARY, watched: { "2:4": null } });
  expect(applyPendingToPalette([found], removed)).toEqual([{ ...found, status: null, next: null }]);
});

test("without a list of episodes only Simkl can say what follows the one just marked", () => {
  const marked = createChange({ watched: { "2:3": null } }, []);
  expect(applyPendingToUpNext([title], marked)).toMatchObject([{ isAwaited: true, nextToWatch: "S02E03" }]);
  expect(applyPendingToPalette([found], marked)).toEqual([{ ...found, next: null }]);
  expect(applyPendingToUpNext([title], createChange({}, []))).toMatchObject([{ isAwaited: false }]);
});

test("a movie has no next episode", () => {
  const movie = { ...found, isMovie: true, next: null };
  expect(applyPendingToPalette([movie], createChange({}))).toEqual([movie]);
});
