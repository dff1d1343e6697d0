import { expect, test } from "vitest";
import { NOT_IN_LIBRARY } from "@/lib/outbox/intents/title-state";
import type { Activities } from "@/lib/simkl/endpoints/activities";
import { type ExpectedEffect, resolveLostResponse, type StateAfter } from "./resolve-lost-response";

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

const SAVED: ExpectedEffect = { kind: "saved", progress: 42.2 };
const CLEARED: ExpectedEffect = { kind: "cleared" };
const WATCHED: ExpectedEffect = { kind: "watched" };
const old = createPlayback("1");
const applied = (playbackId: string | null) => ({ status: "applied", playbackId });

test.each([
  [
    "a pause that is there, rounded or not",
    SAVED,
    [old],
    createStateAfter({ playback: at }, createPlayback("2", { progress: 42 })),
    applied("2"),
  ],
  ["a pause of before is none", SAVED, [old], createStateAfter({ playback: at }, old), { status: "unknown" }],
  [
    "another place is none",
    SAVED,
    [],
    createStateAfter({ playback: at }, createPlayback("2", { progress: 60 })),
    { status: "unknown" },
  ],
  [
    "another episode is none",
    SAVED,
    [],
    createStateAfter({ playback: at }, createPlayback("2", { number: 3 })),
    { status: "unknown" },
  ],
  ["nothing moved", SAVED, [old], createStateAfter({}, old), { status: "not-applied" }],
  ["a start cleared what was paused", CLEARED, [old], createStateAfter({ playback: at }), applied(null)],
  ["a start left it", CLEARED, [old], createStateAfter({}, old), { status: "not-applied" }],
  ["a start of something that was not paused", CLEARED, [], createStateAfter({}), { status: "unknown" }],
  ["a list moved after a stop", WATCHED, [], createStateAfter({ completed: at }), { status: "unknown" }],
  ["no list moved after a stop", WATCHED, [], createStateAfter({ playback: at }), { status: "not-applied" }],
] as const)("%s", (_, expected, playbacks, after, outcome) => {
  expect(resolveLostResponse(viewing, expected, { activities: NEVER, playbacks: [...playbacks] }, after)).toEqual(
    outcome,
  );
});

function createStateAfter(moved: Partial<Activities["tv"]>, ...playbacks: StateAfter["playbacks"]): StateAfter {
  return { activities: { ...NEVER, tv: { ...KIND, ...moved } }, playbacks };
}

function createPlayback(id: string, { progress = 42.2, number = 2 } = {}): StateAfter["playbacks"][number] {
  const episode = { season: 1, number, title: null, tvdbSeason: null, tvdbEpisode: null };
  return { id, simklId: 7, progress, episode };
}
