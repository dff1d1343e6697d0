import { expect, test } from "vitest";
import type { LibraryEntry } from "@/lib/library/title/title-head";
import type { TitleWatch } from "@/lib/library/title/title-watches";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { applyPendingToEntry, applyPendingToWatches } from "./pending-entry";

const entry: LibraryEntry = {
  ...{ status: "watching", addedAt: new Date(0), lastWatchedAt: null, rating: 6, ratedAt: null, lastWatched: "S01E01" },
  ...{ nextToWatch: "S01E02", watchedEpisodes: 1, totalEpisodes: 8, notAiredEpisodes: 0, nextTitle: null },
  ...{ nextDate: null, memoText: "old", memoPrivate: true },
};
const state: TitleState = {
  ...{ status: "completed", rating: 9, memo: null, watchedEpisodes: 2, hasUnnamed: false },
  watched: { "1:1": "2020-01-01T00:00:00Z", "1:2": "1970-01-01T00:00:01Z" },
};
const createWatch = (season: number, number: number, rewatchId = 0): TitleWatch => ({
  ...{ season, number, rewatchId, watchedAt: new Date("2020-01-01"), dateQuality: "exact" },
  ...{ tvdbSeason: null, tvdbEpisode: null },
});

test("without anything on the way the entry is the library's", () => {
  expect(applyPendingToEntry(entry, null)).toBe(entry);
  const watches = [createWatch(1, 1)];
  expect(applyPendingToWatches(watches, null)).toBe(watches);
});

test("list, rating, memo and count are as they will be, what only Simkl knows stays", () => {
  expect(applyPendingToEntry(entry, state)).toMatchObject({
    ...{ status: "completed", rating: 9, memoText: null, memoPrivate: null, watchedEpisodes: 2 },
    ...{ totalEpisodes: 8, addedAt: new Date(0) },
  });
});

test("a title being added has an entry, one being removed has none", () => {
  expect(applyPendingToEntry(null, { ...NOT_IN_LIBRARY, status: "plantowatch" })).toMatchObject({
    status: "plantowatch",
  });
  expect(applyPendingToEntry(entry, NOT_IN_LIBRARY)).toBeNull();
});

test("first viewings are as they will be, rewatches as they are", () => {
  const shown = applyPendingToWatches([createWatch(1, 1), createWatch(1, 3), createWatch(1, 3, 55)], state);
  const named = shown.map(({ season, number, rewatchId, dateQuality }) => [season, number, rewatchId, dateQuality]);
  expect(named).toHaveLength(3);
  expect(named).toContainEqual([1, 1, 0, "exact"]);
  expect(named).toContainEqual([1, 2, 0, "unknown"]);
  expect(named).toContainEqual([1, 3, 55, "exact"]);
});
