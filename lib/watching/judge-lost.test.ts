import { expect, test } from "vitest";
import type { Activities } from "@/lib/simkl/activities";
import { NOT_IN_LIBRARY } from "@/lib/writes/title-state";
import { judgeLost, type Seen, type Sign } from "./judge-lost";

const KIND = {
  ...{ all: null, ratedAt: null, playback: null, plantowatch: null, watching: null, completed: null, hold: null },
  ...{ dropped: null, removedFromList: null },
};
const NEVER: Activities = {
  ...{ all: null, settings: null, tv: KIND, movie: KIND, anime: KIND },
  customLists: { all: null, regular: null, favorites: null, recommendations: null, auto: null },
};
const at = "2026-11-21T09:00:00Z";
const viewing = {
  title: { simklId: 7, kind: "tv" as const, animeType: null, state: NOT_IN_LIBRARY, episodes: [] },
  episode: { season: 1, number: 2 },
};

const SAVED: Sign = { kind: "saved", progress: 42.2 };
const CLEARED: Sign = { kind: "cleared" };
const WATCHED: Sign = { kind: "watched" };
const old = paused("1");
const about = (playbackId: string | null) => ({ came: "about", playbackId });

test.each([
  [
    "a pause that is there, rounded or not",
    SAVED,
    [old],
    seen({ playback: at }, paused("2", { progress: 42 })),
    about("2"),
  ],
  ["a pause of before is none", SAVED, [old], seen({ playback: at }, old), { came: "unknown" }],
  ["another place is none", SAVED, [], seen({ playback: at }, paused("2", { progress: 60 })), { came: "unknown" }],
  ["another episode is none", SAVED, [], seen({ playback: at }, paused("2", { number: 3 })), { came: "unknown" }],
  ["nothing moved", SAVED, [old], seen({}, old), { came: "not" }],
  ["a start cleared what was paused", CLEARED, [old], seen({ playback: at }), about(null)],
  ["a start left it", CLEARED, [old], seen({}, old), { came: "not" }],
  ["a start of something that was not paused", CLEARED, [], seen({}), { came: "unknown" }],
  ["a list moved after a stop", WATCHED, [], seen({ completed: at }), { came: "unknown" }],
  ["no list moved after a stop", WATCHED, [], seen({ playback: at }), { came: "not" }],
] as const)("%s", (_, sign, playbacks, after, verdict) => {
  expect(judgeLost(viewing, sign, { activities: NEVER, playbacks: [...playbacks] }, after)).toEqual(verdict);
});

function seen(moved: Partial<Activities["tv"]>, ...playbacks: Seen["playbacks"]): Seen {
  return { activities: { ...NEVER, tv: { ...KIND, ...moved } }, playbacks };
}

function paused(id: string, { progress = 42.2, number = 2 } = {}): Seen["playbacks"][number] {
  const episode = { season: 1, number, title: null, tvdbSeason: null, tvdbEpisode: null };
  return { id, simklId: 7, progress, episode };
}
