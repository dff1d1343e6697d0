import { describe, expect, test } from "vitest";
import type { TitleFacts } from "../title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "../title-state";
import { checkRewatch } from "./check-rewatch";
import type { RewatchFacts } from "./rewatch-facts";
import type { RewatchIntent } from "./rewatch-intent";
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

function film(state: Partial<TitleState> = {}): TitleFacts {
  const watched = { "0:0": FIRST };
  return {
    ...{ simklId, kind: "movie", animeType: null, episodes: [] },
    state: { ...NOT_IN_LIBRARY, status: "completed", watched, ...state },
  };
}

function session(about: Partial<Session> = {}): Session {
  const at = "2026-11-01T20:00:00Z";
  const watched = { "1:1": at };
  return { rewatchId: 7, state: "active", startedAt: at, lastWatchedAt: at, watchedEpisodes: 1, watched, ...about };
}

function known(sessions: Session[] = [], about: Partial<RewatchFacts> = {}): RewatchFacts {
  return { tracking: "on", sessions, isOpening: false, airedAt: {}, releasedOn: null, ...about };
}

const start = (isEmpty = false, watchedAt = "now"): RewatchIntent => ({
  ...{ kind: "rewatch-start", simklId, watchedAt, isEmpty },
});
const again = (watchedAt = "now"): RewatchIntent => ({ kind: "rewatch-film", simklId, watchedAt });
const mark = (number: number, watchedAt = "now", rewatchId = 7): RewatchIntent => ({
  ...{ kind: "rewatch-episodes", simklId, rewatchId, watchedAt },
  episodes: [{ season: 1, number }],
});
const become = (state: "active" | "closed", rewatchId = 7): RewatchIntent => ({
  ...{ kind: "rewatch-state", simklId, rewatchId, state },
});
const remove = (episodes?: { season: number; number: number }[]): RewatchIntent => ({
  ...{ kind: "unrewatch", simklId, rewatchId: 7, episodes },
});
const closed = known([session({ state: "closed" })]);
const finished = known([session({ state: "completed" })]);
const fifty = known(Array.from({ length: 50 }, (_, index) => session({ rewatchId: 100 + index, state: "closed" })));
const filmSeen = (at: string) => known([session({ state: "completed", watched: { "0:0": at } })]);

describe("refuses", () => {
  test.each<[string, RewatchIntent, TitleFacts, RewatchFacts, RegExp]>([
    ["anything on the free plan", again(), film(), known([], { tracking: "upgrade" }), /PRO and VIP/],
    ["anything without the switch", remove(), show(), known([session()], { tracking: "off" }), /do not track/],
    ["what is in no library", again(), film({ status: null }), known(), /not in your library/],
    ["what is only planned", start(), show({ status: "plantowatch" }), known(), /only planned/],
    ["a second rewatch while one is under way", start(), show(), known([session()]), /one at a time/],
    ["an empty one too", start(true), show(), known([session()]), /one at a time/],
    ["another while the last is on its way", start(), show(), known([], { isOpening: true }), /on its way/],
    ["the 51st", start(), show(), fifty, /at most 50/],
    ["the 51st of a film", again(), film(), fifty, /at most 50/],
    ["an empty one of what has gaps", start(true), show({ watchedEpisodes: 2 }), known(), /Begin with an episode/],
    ["an empty one of what goes on", start(true), show({ status: "watching" }), known(), /Begin with an episode/],
    ["a show as a film", again(), show(), known(), /choose what/],
    ["a film as a show", start(), film(), known(), /nothing to begin/],
    ["a film that was dropped", again(), film({ status: "dropped" }), known(), /first time/],
    ["a film within 48 hours", again(), film(), filmSeen("2026-11-19T12:00:00Z"), /within 48 hours/],
    [
      "a film within 48 hours before another",
      again("2026-11-18T00:00:00Z"),
      film(),
      filmSeen("2026-11-19T12:00:00Z"),
      /48/,
    ],
    ["a film within 48 hours of the first time", again("2024-05-03T19:00:00Z"), film(), known(), /within 48 hours/],
    ["a film at the date of the first time", again(FIRST), film(), known(), /same date twice/],
    ["a film long ago", again("long-ago"), film(), known(), /needs its date/],
    ["a film to come", again("2026-12-01T00:00:00Z"), film(), known(), /has not come/],
    [
      "a film before it came out",
      again("2014-06-01T12:00:00Z"),
      film(),
      known([], { releasedOn: "2015-01-01" }),
      /before this came out/,
    ],
    [
      "an episode before it aired",
      mark(2, "2019-01-01T00:00:00Z"),
      show(),
      known([session()], { airedAt: { "1:2": "2020-01-01T20:00:00Z" } }),
      /before episode 2 of season 1 came out/,
    ],
    [
      "an episode within 48 hours of another session",
      mark(2),
      show(),
      known([session(), session({ rewatchId: 8, state: "closed", watched: { "1:2": "2026-11-20T00:00:00Z" } })]),
      /within 48 hours/,
    ],
    ["an episode that the rewatch has", mark(1), show(), known([session()]), /has episode 1 of season 1 already/],
    ["an episode that does not exist", mark(9), show(), known([session()]), /knows no episode 9/],
    ["an episode that has not aired", mark(4), show(), known([session()]), /not aired yet/],
    [
      "an episode that was never watched",
      mark(3),
      show({ watched: { "1:1": FIRST }, watchedEpisodes: 1 }),
      known([session()]),
      /not watched episode 3/,
    ],
    [
      "one that Simkl may only count",
      mark(3),
      show({ watched: {}, watchedEpisodes: 2, hasUnnamed: true }),
      known([session()]),
      /not watched episode 3/,
    ],
    ["an episode of a closed rewatch", mark(2), show(), closed, /Take it up again first/],
    ["an episode of a finished one", mark(2), show(), finished, /Take it up again first/],
    ["no episode", { ...mark(1), episodes: [] } as RewatchIntent, show(), known([session()]), /choose an episode/],
    ["what Simkl does not have", become("closed", 99), show(), known([session()]), /no such rewatch/],
    ["closing what is closed", become("closed"), show(), closed, /closed already/],
    ["closing what is finished", become("closed"), show(), finished, /finished/],
    ["taking up what is under way", become("active"), show(), known([session()]), /under way already/],
    ["taking up a film", become("active"), film(), filmSeen("2025-01-01T00:00:00Z"), /finished at once/],
    [
      "removing what is not in it",
      remove([{ season: 1, number: 2 }]),
      show(),
      known([session()]),
      /not in this rewatch/,
    ],
  ])("%s", (_, intent, title, facts, sentence) =>
    expect(() => checkRewatch(intent, title, facts, NOW)).toThrow(sentence),
  );
});

describe("makes definite", () => {
  const about = { kind: "rewatch", at: "2026-11-21T12:00:00Z" };
  test.each<[string, RewatchIntent, TitleFacts, RewatchFacts, object]>([
    [
      "the first episode",
      start(),
      show(),
      known(),
      { ...about, rewatchId: null, of: "episodes", seasons: [{ number: 1, episodes: [{ number: 1 }] }] },
    ],
    [
      "nothing, to begin empty",
      start(true),
      show(),
      known(),
      { ...about, rewatchId: null, of: "session", seasons: [], state: null },
    ],
    [
      "an episode, pinned to its session",
      mark(2),
      show(),
      known([session()]),
      { ...about, rewatchId: 7, of: "episodes" },
    ],
    ["an episode long ago", mark(2, "long-ago"), show(), known([session()]), { at: "1970-01-01T00:00:01Z" }],
    [
      "an episode that Simkl counts with all others",
      mark(2),
      show({ watched: {}, hasUnnamed: true }),
      known([session()]),
      { of: "episodes" },
    ],
    [
      "a film more than 48 hours after the last time",
      again(),
      film(),
      filmSeen("2026-11-19T11:59:59Z"),
      { ...about, of: "film" },
    ],
    [
      "a film on the eve of the day it came out",
      again("2014-12-31T20:00:00Z"),
      film({ watched: {} }),
      known([], { releasedOn: "2015-01-01" }),
      { of: "film" },
    ],
    [
      "closing",
      become("closed"),
      show(),
      known([session()]),
      { ...about, rewatchId: 7, of: "session", state: "closed" },
    ],
    ["taking up what is finished", become("active"), show(), finished, { rewatchId: 7, state: "active" }],
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
  ])("%s", (_, intent, title, facts, change) => expect(checkRewatch(intent, title, facts, NOW)).toMatchObject(change));
});
