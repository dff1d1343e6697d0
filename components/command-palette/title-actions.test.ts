import { expect, test } from "vitest";
import { getTitleActions } from "./title-actions";

const show = { simklId: 1, kind: "tv" as const, title: "A show", year: 2020, isMovie: false };
const labels = (title: Parameters<typeof getTitleActions>[0]) => getTitleActions(title).map(({ label }) => label);

test("a show's next episode can be marked, and the show moved to any list but its own", () => {
  expect(labels({ ...show, status: "watching", next: "S02E03" })).toEqual([
    "Mark S02E03 as watched",
    "Move to Completed",
    "Move to Plan to watch",
    "Move to On hold",
    "Move to Dropped",
  ]);
  expect(getTitleActions({ ...show, status: "watching", next: "S02E03" })[0]?.command).toEqual({
    type: "intent",
    intent: { kind: "watch-episodes", simklId: 1, watchedAt: "now", episodes: [{ season: 2, number: 3 }] },
  });
});

test("a movie is marked as a whole, and offered no list that Simkl lacks for movies", () => {
  const movie = { ...show, kind: "movie" as const, isMovie: true, next: null };
  expect(labels({ ...movie, status: "plantowatch" })).toEqual([
    "Mark as watched",
    "Move to Completed",
    "Move to Dropped",
  ]);
  expect(labels({ ...movie, status: "completed" })).toEqual(["Move to Plan to watch", "Move to Dropped"]);
});

test("what leaves the library can be added again", () => {
  expect(labels({ ...show, status: null, next: null })[0]).toBe("Add to Watching");
});
