import { expect, test } from "vitest";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { NOT_IN_LIBRARY } from "@/lib/outbox/intents/title-state";
import type { Session } from "./session";
import { getSessionProgress } from "./session-progress";

const FIRST = "2024-05-01T20:00:00Z";
const AGAIN = "2026-05-01T20:00:00Z";

function show(facts: Partial<TitleFacts> = {}): TitleFacts {
  const episodes = [1, 2, 3, 4].map((number) => ({ season: 1, number, hasAired: number < 4 }));
  const special = { season: 0, number: 1, hasAired: true };
  const watched = { "1:1": FIRST, "1:2": FIRST, "1:3": FIRST };
  const state = { ...NOT_IN_LIBRARY, status: "completed" as const, watched, watchedEpisodes: 3 };
  return { simklId: 1, kind: "tv", animeType: null, state, episodes: [special, ...episodes], ...facts };
}

function session(overrides: Partial<Session> = {}): Session {
  return {
    rewatchId: 7,
    state: "active",
    startedAt: AGAIN,
    lastWatchedAt: AGAIN,
    watchedEpisodes: 0,
    watched: {},
    ...overrides,
  };
}

test("watched, next and missing episodes", () => {
  const progress = getSessionProgress(session({ watched: { "1:1": AGAIN, "0:1": AGAIN }, watchedEpisodes: 2 }), show());
  expect(progress).toMatchObject({ named: [{ number: 1 }], carriedOver: 0, counted: 2, aired: 3, next: { number: 2 } });
  expect(progress?.episodes.map(({ mark }) => mark)).toEqual(["again", "missed", "missed", "unaired"]);
  expect(progress?.missing).toEqual([
    { season: 1, number: 2 },
    { season: 1, number: 3 },
  ]);
});

test("a count of 0 with named episodes is ignored", () => {
  expect(getSessionProgress(session({ watched: { "1:1": AGAIN, "1:2": AGAIN } }), show())).toMatchObject({
    counted: 2,
  });
});

test("a count above the named episodes is kept, also above the aired ones", () => {
  expect(getSessionProgress(session({ watchedEpisodes: 9 }), show())).toMatchObject({
    named: [],
    counted: 9,
    aired: 9,
  });
});

test("episodes that simkl.com copied differ from those watched again", () => {
  const watched = { "1:1": FIRST, "1:2": FIRST, "1:3": AGAIN };
  const progress = getSessionProgress(session({ watched, watchedEpisodes: 3 }), show());
  expect(progress).toMatchObject({ carriedOver: 2, counted: 3, next: null });
  expect(progress?.episodes.map(({ mark }) => mark)).toEqual(["watched", "watched", "again", "unaired"]);
});

test("a finished session with some episodes lacks the rest", () => {
  const progress = getSessionProgress(
    session({ state: "completed", watched: { "1:1": AGAIN }, watchedEpisodes: 1 }),
    show(),
  );
  expect(progress).toMatchObject({ counted: 1, aired: 3, next: { number: 2 } });
});

test("a special is the last missing one and never the next", () => {
  const watched = { "1:1": AGAIN, "1:2": AGAIN, "1:3": AGAIN };
  expect(getSessionProgress(session({ watched }), show())).toMatchObject({
    next: null,
    missing: [{ season: 0, number: 1 }],
  });
});

test("without a catalogue the episodes are those ever watched", () => {
  const progress = getSessionProgress(session({ watched: { "2:1": AGAIN, "1:3": AGAIN } }), show({ episodes: [] }));
  expect(progress).toMatchObject({ named: [{ season: 1 }, { season: 2 }], next: { season: 1, number: 1 }, aired: 4 });
  expect(progress?.missing).toHaveLength(2);
  const state = { ...NOT_IN_LIBRARY, status: "completed" as const, watchedEpisodes: 12 };
  const counted = getSessionProgress(session({ watchedEpisodes: 4 }), show({ episodes: [], state }));
  expect(counted).toMatchObject({ counted: 4, aired: 12, next: null });
});

test("a film has no progress", () => {
  expect(getSessionProgress(session(), show({ kind: "movie" }))).toBeNull();
});
