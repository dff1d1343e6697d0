import { expect, test } from "vitest";
import type { LibraryTitle } from "@/lib/library/browse/library-page";
import type { LibraryEntry } from "@/lib/library/title/title-head";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { createPendingTitles } from "@/tests/fixtures/pending-titles";
import { applyPendingToEntry, applyPendingToLibrary } from "./pending-entry";

const entry: LibraryEntry = {
  ...{ status: "watching", addedAt: new Date(0), lastWatchedAt: null, rating: 6, ratedAt: null, lastWatched: "S01E01" },
  ...{ nextToWatch: "S01E02", watchedEpisodes: 1, totalEpisodes: 8, notAiredEpisodes: 0, nextTitle: null },
  ...{ nextDate: null, memoText: "old", memoPrivate: true },
};
const state: TitleState = {
  ...{ status: "completed", rating: 9, memo: null, watchedEpisodes: 2, hasUnnamed: false },
  watched: { "1:1": "2020-01-01T00:00:00Z", "1:2": "1970-01-01T00:00:01Z" },
};

test("without anything on the way the entry is the library's", () => {
  expect(applyPendingToEntry(entry, null)).toBe(entry);
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

test("a page of the library shows the same, keeps its order, and marks what changes or leaves", () => {
  const fields = { status: "watching", rating: 6, hasMemo: true, watchedEpisodes: 1 } as const;
  const titles = [1, 2, 3].map((simklId) => ({ simklId, ...fields }) as LibraryTitle);
  const pending = createPendingTitles([
    [2, { state }],
    [3, { state: NOT_IN_LIBRARY }],
  ]);
  expect(applyPendingToLibrary(titles, pending)).toEqual([
    { simklId: 1, ...fields, pending: null },
    { simklId: 2, status: "completed", rating: 9, hasMemo: false, watchedEpisodes: 2, pending: "changes" },
    { simklId: 3, ...fields, pending: "leaves" },
  ]);
});
