import { expect, test } from "vitest";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import type { PendingProgress } from "@/lib/outbox/preview/next-with-pending";
import { withPending } from "./with-pending";

const title: UpNextTitle = {
  ...{ simklId: 7, kind: "tv", title: "A show", poster: null, url: "", nextToWatch: "S02E03", nextTitle: "Three" },
  ...{ runtime: 40, nextDate: "2020-01-01", lastWatchedAt: null, watchedEpisodes: 12, totalEpisodes: 20 },
  ...{ notAiredEpisodes: 0, airStatus: "ended" },
};
const withChange = (changes: Partial<PendingProgress>) =>
  withPending(
    [title],
    new Map([[7, { status: "watching", watchedEpisodes: 13, watched: new Set(["2:3"]), next: null, ...changes }]]),
  );

test("a title without pending changes stays as Simkl sent it", () => {
  expect(withPending([title], new Map())).toEqual([{ ...title, isAwaited: false }]);
});

test("the episode after the one just marked takes its place, without the name and the day of the other", () => {
  const next = { season: 2, number: 4 };
  const expected = { ...title, nextToWatch: "S02E04", nextTitle: null, nextDate: null, watchedEpisodes: 13 };
  expect(withChange({ next })).toEqual([{ ...expected, isAwaited: false }]);
  expect(withChange({ next: { season: 2, number: 3 } })).toMatchObject([{ nextToWatch: "S02E03", nextTitle: "Three" }]);
});

test("what leaves the list, or has nothing left, is gone", () => {
  for (const status of ["dropped", "completed", null] as const) expect(withChange({ status })).toEqual([]);
  expect(withChange({ next: null })).toEqual([]);
});

test("without a list of episodes only Simkl can say what follows the one just marked", () => {
  expect(withChange({ next: undefined })).toMatchObject([{ isAwaited: true, nextToWatch: "S02E03" }]);
  expect(withChange({ next: undefined, watched: new Set() })).toMatchObject([{ isAwaited: false }]);
});
