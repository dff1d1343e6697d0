import { expect, test } from "vitest";
import type { TitleWatch } from "@/lib/library/title/title-watches";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { createPendingTitles } from "@/tests/fixtures/pending-titles";
import { applyPendingToWatches, isBeingRemoved } from "./pending-viewings";

const watched: TitleState = { ...NOT_IN_LIBRARY, status: "watching", watched: { "1:1": null } };
const createViewing = (simklId: number, number: number, rewatchId = 0) => ({ simklId, rewatchId, season: 1, number });

test.each([
  ["nothing waits for its title", createViewing(9, 2), false],
  ["it stays marked", createViewing(1, 1), false],
  ["it is being unmarked", createViewing(1, 2), true],
  ["it is a rewatch, which nobody unmarks", createViewing(1, 2, 7), false],
  ["its title is being removed", createViewing(2, 1), true],
  ["it is a rewatch of a title that is being removed", createViewing(2, 1, 7), true],
])("a viewing leaves or stays as it should when %s", (_, viewing, expected) => {
  const pending = createPendingTitles([
    [1, { state: watched }],
    [2, { state: NOT_IN_LIBRARY }],
  ]);
  expect(isBeingRemoved(viewing, pending)).toBe(expected);
});

const createWatch = (season: number, number: number, rewatchId = 0): TitleWatch => ({
  ...{ season, number, rewatchId, watchedAt: new Date("2020-01-01"), dateQuality: "exact" },
  ...{ tvdbSeason: null, tvdbEpisode: null },
});
const watches = [createWatch(1, 1), createWatch(1, 3), createWatch(1, 3, 55)];

test("without anything on the way the viewings are the library's", () => {
  expect(applyPendingToWatches(watches, null)).toBe(watches);
});

test("first viewings are as they will be, rewatches as they are", () => {
  const dates = { "1:1": "2020-01-01T00:00:00Z", "1:2": "1970-01-01T00:00:01Z" };
  const shown = applyPendingToWatches(watches, { ...watched, watched: dates });
  const named = shown.map(({ season, number, rewatchId, dateQuality }) => [season, number, rewatchId, dateQuality]);
  expect(named).toHaveLength(3);
  expect(named).toContainEqual([1, 1, 0, "exact"]);
  expect(named).toContainEqual([1, 2, 0, "unknown"]);
  expect(named).toContainEqual([1, 3, 55, "exact"]);
});

test("a title that is being removed takes its rewatches with it", () => {
  expect(applyPendingToWatches(watches, NOT_IN_LIBRARY)).toEqual([]);
});
