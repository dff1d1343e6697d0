import { describe, expect, test } from "vitest";
import type { RewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { WriteReason } from "@/lib/outbox/write-reason";
import { resolveRewatchIntent } from "./resolve-rewatch-intent";
import type { RewatchFacts } from "./rewatch-facts";
import type { Session } from "./session";

const NOW = new Date("2026-11-21T12:00:00.500Z");
const FIRST = "2024-05-01T20:00:00Z";
const simklId = 1;

function show(state: Partial<TitleState> = {}, episodes = 3): TitleFacts {
  const watched = { "1:1": FIRST, "1:2": FIRST, "1:3": FIRST };
  return {
    ...{ simklId, kind: "tv", animeType: null },
    state: { ...NOT_IN_LIBRARY, status: "completed", watched, watchedEpisodes: 3, ...state },
    episodes: Array.from({ length: episodes + 1 }, (_, index) => {
      const number = index + 1;
      return { season: 1, number, hasAired: number <= episodes };
    }),
  };
}

function movie(state: Partial<TitleState> = {}): TitleFacts {
  const watched = { "0:0": FIRST };
  return {
    ...{ simklId, kind: "movie", animeType: null, episodes: [] },
    state: { ...NOT_IN_LIBRARY, status: "completed", watched, ...state },
  };
}

function session(overrides: Partial<Session> = {}): Session {
  const at = "2026-11-01T20:00:00Z";
  const watched = { "1:1": at };
  return { rewatchId: 7, state: "active", startedAt: at, lastWatchedAt: at, watchedEpisodes: 1, watched, ...overrides };
}

function createFacts(sessions: Session[] = [], overrides: Partial<RewatchFacts> = {}): RewatchFacts {
  return { tracking: "on", sessions, isOpening: false, airedAt: {}, releasedOn: null, ...overrides };
}

const start = (isEmpty = false, watchedAt = "now"): RewatchIntent => ({
  ...{ kind: "rewatch-start", simklId, watchedAt, isEmpty },
});
const rewatchMovie = (watchedAt = "now"): RewatchIntent => ({ kind: "rewatch-film", simklId, watchedAt });
const markEpisode = (number: number, watchedAt = "now", rewatchId = 7): RewatchIntent => ({
  ...{ kind: "rewatch-episodes", simklId, rewatchId, watchedAt },
  episodes: [{ season: 1, number }],
});
const setState = (state: "active" | "closed", rewatchId = 7): RewatchIntent => ({
  ...{ kind: "rewatch-state", simklId, rewatchId, state },
});
const remove = (episodes?: { season: number; number: number }[]): RewatchIntent => ({
  ...{ kind: "unrewatch", simklId, rewatchId: 7, episodes },
});
const closed = createFacts([session({ state: "closed" })]);
const finished = createFacts([session({ state: "completed" })]);
const fifty = createFacts(
  Array.from({ length: 50 }, (_, index) => session({ rewatchId: 100 + index, state: "closed" })),
);
const movieWatchedAt = (at: string) => createFacts([session({ state: "completed", watched: { "0:0": at } })]);

describe("rejects", () => {
  test.each<[string, RewatchIntent, TitleFacts, RewatchFacts, WriteReason]>([
    [
      "anything on the free plan",
      rewatchMovie(),
      movie(),
      createFacts([], { tracking: "upgrade" }),
      { code: "rewatches-need-plan" },
    ],
    [
      "anything while rewatches are off",
      remove(),
      show(),
      createFacts([session()], { tracking: "off" }),
      { code: "rewatches-off" },
    ],
    ["an unlisted title", rewatchMovie(), movie({ status: null }), createFacts(), { code: "not-in-library" }],
    ["a planned title", start(), show({ status: "plantowatch" }), createFacts(), { code: "only-planned" }],
    [
      "a second rewatch while one is under way",
      start(),
      show(),
      createFacts([session()]),
      { code: "other-rewatch-active" },
    ],
    ["an empty one too", start(true), show(), createFacts([session()]), { code: "other-rewatch-active" }],
    [
      "another while the last is on its way",
      start(),
      show(),
      createFacts([], { isOpening: true }),
      { code: "rewatch-on-its-way" },
    ],
    ["the 51st", start(), show(), fifty, { code: "rewatch-limit", limit: 50 }],
    ["the 51st of a film", rewatchMovie(), movie(), fifty, { code: "rewatch-limit", limit: 50 }],
    [
      "an empty one of a show with gaps",
      start(true),
      show({ watchedEpisodes: 2 }),
      createFacts(),
      { code: "show-not-completed" },
    ],
    [
      "an empty one of an unfinished show",
      start(true),
      show({ status: "watching" }),
      createFacts(),
      { code: "show-not-completed" },
    ],
    ["a show as a film", rewatchMovie(), show(), createFacts(), { code: "rewatch-needs-episodes" }],
    ["a film as a show", start(), movie(), createFacts(), { code: "movie-rewatch-without-start" }],
    [
      "a film that was dropped",
      rewatchMovie(),
      movie({ status: "dropped" }),
      createFacts(),
      { code: "movie-not-watched" },
    ],
    [
      "a film within 48 hours",
      rewatchMovie(),
      movie(),
      movieWatchedAt("2026-11-19T12:00:00Z"),
      { code: "within-48-hours", episode: null },
    ],
    [
      "a film within 48 hours before another",
      rewatchMovie("2026-11-18T00:00:00Z"),
      movie(),
      movieWatchedAt("2026-11-19T12:00:00Z"),
      { code: "within-48-hours", episode: null },
    ],
    [
      "a film within 48 hours of the first time",
      rewatchMovie("2024-05-03T19:00:00Z"),
      movie(),
      createFacts(),
      { code: "within-48-hours", episode: null },
    ],
    [
      "a film at the date of the first time",
      rewatchMovie(FIRST),
      movie(),
      createFacts(),
      { code: "same-date-as-first" },
    ],
    ["a film long ago", rewatchMovie("long-ago"), movie(), createFacts(), { code: "movie-rewatch-needs-date" }],
    ["a film to come", rewatchMovie("2026-12-01T00:00:00Z"), movie(), createFacts(), { code: "date-in-future" }],
    [
      "a film before it came out",
      rewatchMovie("2014-06-01T12:00:00Z"),
      movie(),
      createFacts([], { releasedOn: "2015-01-01" }),
      { code: "before-release", episode: null },
    ],
    [
      "an episode before it aired",
      markEpisode(2, "2019-01-01T00:00:00Z"),
      show(),
      createFacts([session()], { airedAt: { "1:2": "2020-01-01T20:00:00Z" } }),
      { code: "before-release", episode: { season: 1, number: 2 } },
    ],
    [
      "an episode within 48 hours of another session",
      markEpisode(2),
      show(),
      createFacts([session(), session({ rewatchId: 8, state: "closed", watched: { "1:2": "2026-11-20T00:00:00Z" } })]),
      { code: "within-48-hours", episode: { season: 1, number: 2 } },
    ],
    [
      "an episode that the rewatch has",
      markEpisode(1),
      show(),
      createFacts([session()]),
      { code: "episode-in-rewatch", season: 1, number: 1 },
    ],
    [
      "an episode that does not exist",
      markEpisode(9),
      show(),
      createFacts([session()]),
      { code: "episode-unknown", season: 1, number: 9 },
    ],
    [
      "an episode that has not aired",
      markEpisode(4),
      show(),
      createFacts([session()]),
      { code: "episode-not-aired", season: 1, number: 4 },
    ],
    [
      "an episode that was never watched",
      markEpisode(3),
      show({ watched: { "1:1": FIRST }, watchedEpisodes: 1 }),
      createFacts([session()]),
      { code: "episode-not-watched", season: 1, number: 3 },
    ],
    [
      "an episode that may be unnamed",
      markEpisode(3),
      show({ watched: {}, watchedEpisodes: 2, hasUnnamed: true }),
      createFacts([session()]),
      { code: "episode-not-watched", season: 1, number: 3 },
    ],
    ["an episode of a closed rewatch", markEpisode(2), show(), closed, { code: "rewatch-not-active" }],
    ["an episode of a finished one", markEpisode(2), show(), finished, { code: "rewatch-not-active" }],
    [
      "no episode",
      { ...markEpisode(1), episodes: [] } as RewatchIntent,
      show(),
      createFacts([session()]),
      { code: "no-episode-chosen" },
    ],
    ["an unknown session", setState("closed", 99), show(), createFacts([session()]), { code: "rewatch-unknown" }],
    ["closing a closed one", setState("closed"), show(), closed, { code: "rewatch-closed" }],
    ["closing a finished one", setState("closed"), show(), finished, { code: "rewatch-finished" }],
    ["continuing an active one", setState("active"), show(), createFacts([session()]), { code: "rewatch-active" }],
    [
      "continuing one of a film",
      setState("active"),
      movie(),
      movieWatchedAt("2025-01-01T00:00:00Z"),
      { code: "movie-rewatch-finished" },
    ],
    [
      "removing an episode that it lacks",
      remove([{ season: 1, number: 2 }]),
      show(),
      createFacts([session()]),
      { code: "not-in-rewatch" },
    ],
  ])("%s", (_, intent, title, facts, reason) =>
    expect(() => resolveRewatchIntent(intent, title, facts, NOW)).toThrow(expect.objectContaining({ reason })),
  );
});

describe("resolves", () => {
  const base = { kind: "rewatch", at: "2026-11-21T12:00:00Z" };
  test.each<[string, RewatchIntent, TitleFacts, RewatchFacts, object]>([
    [
      "the first episode",
      start(),
      show(),
      createFacts(),
      { ...base, rewatchId: null, of: "episodes", seasons: [{ number: 1, episodes: [{ number: 1 }] }] },
    ],
    [
      "an empty start",
      start(true),
      show(),
      createFacts(),
      { ...base, rewatchId: null, of: "session", seasons: [], state: null },
    ],
    [
      "an episode with its session",
      markEpisode(2),
      show(),
      createFacts([session()]),
      { ...base, rewatchId: 7, of: "episodes" },
    ],
    [
      "an episode long ago",
      markEpisode(2, "long-ago"),
      show(),
      createFacts([session()]),
      { at: "1970-01-01T00:00:01Z" },
    ],
    [
      "an unnamed episode of a fully counted show",
      markEpisode(2),
      show({ watched: {}, hasUnnamed: true }),
      createFacts([session()]),
      { of: "episodes" },
    ],
    [
      "a film more than 48 hours after the last time",
      rewatchMovie(),
      movie(),
      movieWatchedAt("2026-11-19T11:59:59Z"),
      { ...base, of: "film" },
    ],
    [
      "a film on the day before its release",
      rewatchMovie("2014-12-31T20:00:00Z"),
      movie({ watched: {} }),
      createFacts([], { releasedOn: "2015-01-01" }),
      { of: "film" },
    ],
    [
      "closing",
      setState("closed"),
      show(),
      createFacts([session()]),
      { ...base, rewatchId: 7, of: "session", state: "closed" },
    ],
    ["continuing a finished one", setState("active"), show(), finished, { rewatchId: 7, state: "active" }],
    ["removing a whole session", remove(), show(), closed, { kind: "unrewatch", rewatchId: 7, seasons: [] }],
    [
      "removing an episode that is named twice",
      remove([
        { season: 1, number: 1 },
        { season: 1, number: 1 },
      ]),
      show(),
      closed,
      { seasons: [{ number: 1, episodes: [{ number: 1 }] }] },
    ],
  ])("%s", (_, intent, title, facts, change) =>
    expect(resolveRewatchIntent(intent, title, facts, NOW)).toMatchObject(change),
  );
});
