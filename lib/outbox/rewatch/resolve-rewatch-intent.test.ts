import { describe, expect, test } from "vitest";
import type { RewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
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

describe("refuses", () => {
  test.each<[string, RewatchIntent, TitleFacts, RewatchFacts, RegExp]>([
    ["anything on the free plan", rewatchMovie(), movie(), createFacts([], { tracking: "upgrade" }), /PRO and VIP/],
    ["anything without the switch", remove(), show(), createFacts([session()], { tracking: "off" }), /do not track/],
    ["what is in no library", rewatchMovie(), movie({ status: null }), createFacts(), /not in your library/],
    ["what is only planned", start(), show({ status: "plantowatch" }), createFacts(), /only planned/],
    ["a second rewatch while one is under way", start(), show(), createFacts([session()]), /one at a time/],
    ["an empty one too", start(true), show(), createFacts([session()]), /one at a time/],
    ["another while the last is on its way", start(), show(), createFacts([], { isOpening: true }), /on its way/],
    ["the 51st", start(), show(), fifty, /at most 50/],
    ["the 51st of a film", rewatchMovie(), movie(), fifty, /at most 50/],
    [
      "an empty one of what has gaps",
      start(true),
      show({ watchedEpisodes: 2 }),
      createFacts(),
      /Begin with an episode/,
    ],
    ["an empty one of what goes on", start(true), show({ status: "watching" }), createFacts(), /Begin with an episode/],
    ["a show as a film", rewatchMovie(), show(), createFacts(), /choose what/],
    ["a film as a show", start(), movie(), createFacts(), /nothing to begin/],
    ["a film that was dropped", rewatchMovie(), movie({ status: "dropped" }), createFacts(), /first time/],
    ["a film within 48 hours", rewatchMovie(), movie(), movieWatchedAt("2026-11-19T12:00:00Z"), /within 48 hours/],
    [
      "a film within 48 hours before another",
      rewatchMovie("2026-11-18T00:00:00Z"),
      movie(),
      movieWatchedAt("2026-11-19T12:00:00Z"),
      /48/,
    ],
    [
      "a film within 48 hours of the first time",
      rewatchMovie("2024-05-03T19:00:00Z"),
      movie(),
      createFacts(),
      /within 48 hours/,
    ],
    ["a film at the date of the first time", rewatchMovie(FIRST), movie(), createFacts(), /same date twice/],
    ["a film long ago", rewatchMovie("long-ago"), movie(), createFacts(), /needs its date/],
    ["a film to come", rewatchMovie("2026-12-01T00:00:00Z"), movie(), createFacts(), /has not come/],
    [
      "a film before it came out",
      rewatchMovie("2014-06-01T12:00:00Z"),
      movie(),
      createFacts([], { releasedOn: "2015-01-01" }),
      /before this came out/,
    ],
    [
      "an episode before it aired",
      markEpisode(2, "2019-01-01T00:00:00Z"),
      show(),
      createFacts([session()], { airedAt: { "1:2": "2020-01-01T20:00:00Z" } }),
      /before episode 2 of season 1 came out/,
    ],
    [
      "an episode within 48 hours of another session",
      markEpisode(2),
      show(),
      createFacts([session(), session({ rewatchId: 8, state: "closed", watched: { "1:2": "2026-11-20T00:00:00Z" } })]),
      /within 48 hours/,
    ],
    [
      "an episode that the rewatch has",
      markEpisode(1),
      show(),
      createFacts([session()]),
      /has episode 1 of season 1 already/,
    ],
    ["an episode that does not exist", markEpisode(9), show(), createFacts([session()]), /knows no episode 9/],
    ["an episode that has not aired", markEpisode(4), show(), createFacts([session()]), /not aired yet/],
    [
      "an episode that was never watched",
      markEpisode(3),
      show({ watched: { "1:1": FIRST }, watchedEpisodes: 1 }),
      createFacts([session()]),
      /not watched episode 3/,
    ],
    [
      "one that Simkl may only count",
      markEpisode(3),
      show({ watched: {}, watchedEpisodes: 2, hasUnnamed: true }),
      createFacts([session()]),
      /not watched episode 3/,
    ],
    ["an episode of a closed rewatch", markEpisode(2), show(), closed, /Take it up again first/],
    ["an episode of a finished one", markEpisode(2), show(), finished, /Take it up again first/],
    [
      "no episode",
      { ...markEpisode(1), episodes: [] } as RewatchIntent,
      show(),
      createFacts([session()]),
      /choose an episode/,
    ],
    ["what Simkl does not have", setState("closed", 99), show(), createFacts([session()]), /no such rewatch/],
    ["closing what is closed", setState("closed"), show(), closed, /closed already/],
    ["closing what is finished", setState("closed"), show(), finished, /finished/],
    ["taking up what is under way", setState("active"), show(), createFacts([session()]), /under way already/],
    ["taking up a film", setState("active"), movie(), movieWatchedAt("2025-01-01T00:00:00Z"), /finished at once/],
    [
      "removing what is not in it",
      remove([{ season: 1, number: 2 }]),
      show(),
      createFacts([session()]),
      /not in this rewatch/,
    ],
  ])("%s", (_, intent, title, facts, message) =>
    expect(() => resolveRewatchIntent(intent, title, facts, NOW)).toThrow(message),
  );
});

describe("makes definite", () => {
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
      "nothing, to begin empty",
      start(true),
      show(),
      createFacts(),
      { ...base, rewatchId: null, of: "session", seasons: [], state: null },
    ],
    [
      "an episode, pinned to its session",
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
      "an episode that Simkl counts with all others",
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
      "a film on the eve of the day it came out",
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
    ["taking up what is finished", setState("active"), show(), finished, { rewatchId: 7, state: "active" }],
    ["removing all of it", remove(), show(), closed, { kind: "unrewatch", rewatchId: 7, seasons: [] }],
    [
      "removing an episode, once",
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
