import { describe, expect, test } from "vitest";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { WriteReason } from "@/lib/outbox/write-reason";
import type { BulkIntent } from "./bulk-intent";
import { countRequests } from "./count-requests";
import { hashPlan, planBulk } from "./plan-bulk";
import { type PreviewContext, previewEffects } from "./preview-effects";

const NOW = new Date("2026-05-27T20:00:00Z");

const movie = (simklId: number, state: Partial<TitleState> = {}): TitleFacts => ({
  ...{ simklId, kind: "movie", animeType: null, episodes: [] },
  state: { ...NOT_IN_LIBRARY, status: "plantowatch", ...state },
});
const show = (simklId: number, aired: number, upcoming = 0, state: Partial<TitleState> = {}): TitleFacts => ({
  ...movie(simklId, state),
  kind: "tv",
  episodes: [
    { season: 0, number: 1, hasAired: true },
    ...Array.from({ length: aired + upcoming }, (_, place) => ({
      season: 1,
      number: place + 1,
      hasAired: place < aired,
    })),
  ],
});
const createContext = (known: Partial<PreviewContext>): PreviewContext => ({
  ...{ airStatus: null, notAired: 0, rewatches: 0, paused: 0 },
  ...known,
});

function plan(intent: BulkIntent, ...titles: TitleFacts[]) {
  const byId = new Map(titles.map((title) => [title.simklId, title]));
  return { ...planBulk(intent, [...byId.keys()], byId, NOW), byId };
}

function listEffects(intent: BulkIntent, titles: TitleFacts[], contexts: Record<number, Partial<PreviewContext>> = {}) {
  const { byId, ...planned } = plan(intent, ...titles);
  const contextById = new Map(
    Object.entries(contexts).map(([simklId, each]) => [Number(simklId), createContext(each)]),
  );
  return previewEffects(intent, planned, byId, contextById).effects;
}

describe("reasons for skipping", () => {
  test.each<[string, BulkIntent, TitleFacts, WriteReason | null]>([
    ["a film to watching", { kind: "list", status: "watching" }, movie(1), { code: "list-not-for-movies" }],
    ["a title on the list", { kind: "list", status: "plantowatch" }, movie(1), { code: "same-list" }],
    [
      "a title that a pending write removes",
      { kind: "rate", rating: 3 },
      movie(1, { status: null }),
      { code: "left-library" },
    ],
    ["the same rating", { kind: "rate", rating: 3 }, movie(1, { rating: 3 }), { code: "same-rating" }],
    ["no rating to take away", { kind: "unrate" }, movie(1), { code: "not-rated" }],
    ["no memo", { kind: "privacy", isPrivate: true }, movie(1), { code: "memo-missing" }],
    [
      "a watched film",
      { kind: "watch", watchedAt: "now" },
      movie(1, { status: "completed" }),
      { code: "already-watched" },
    ],
    ["a show without episodes", { kind: "watch", watchedAt: "now" }, show(1, 0, 0), { code: "nothing-aired" }],
    [
      "a show without a catalogue",
      { kind: "watch", watchedAt: "now" },
      { ...show(1, 0), episodes: [] },
      { code: "episodes-unknown" },
    ],
    ["a date to come", { kind: "watch", watchedAt: "2030-01-01T00:00:00Z" }, movie(1), { code: "date-in-future" }],
    ["an ordinary film", { kind: "watch", watchedAt: "long-ago" }, movie(1), null],
  ])("%s", (_, intent, title, reason) => {
    const { writes, skipped } = plan(intent, title);
    expect(writes).toHaveLength(reason ? 0 : 1);
    expect(skipped.map((each) => each.reason)).toEqual(reason ? [reason] : []);
  });
});

test("unwatched aired regular episodes are marked with one date, without specials and future ones", () => {
  const { writes } = plan({ kind: "watch", watchedAt: "now" }, show(1, 3, 2, { watched: { "1:2": null } }));
  const episodes = [{ number: 1 }, { number: 3 }];
  expect(writes).toMatchObject([
    { change: { kind: "watch", at: "2026-05-27T20:00:00Z", seasons: [{ number: 1, isWhole: false, episodes }] } },
  ]);
});

test("unnamed episodes are not marked again", () => {
  const seen = show(1, 3, 0, { hasUnnamed: true, watchedEpisodes: 3 });
  expect(plan({ kind: "watch", watchedAt: "now" }, seen).writes).toEqual([]);
});

test("a memo keeps its text when it is made public", () => {
  const memo = { text: "Fine", isPrivate: true };
  const { writes } = plan({ kind: "privacy", isPrivate: false }, movie(1, { memo }));
  expect(writes.map(({ change }) => change)).toEqual([{ kind: "memo", text: "Fine", isPrivate: false }]);
});

describe("effects", () => {
  const completed: BulkIntent = { kind: "list", status: "completed" };
  test("completing an airing show leaves it on Watching and marks all aired episodes", () => {
    expect(listEffects(completed, [show(1, 3, 2), show(2, 4), movie(3)], { 1: { airStatus: "airing" } })).toEqual([
      { kind: "stays-watching", titles: 1, count: 0 },
      { kind: "marks-episodes", titles: 2, count: 7 },
      { kind: "marks-movie", titles: 1, count: 0 },
    ]);
  });

  test("a show before its start stays planned; a watched ended one marks nothing", () => {
    const seen = show(2, 4, 0, { watchedEpisodes: 4, status: "watching" });
    const unseen = show(1, 0, 5, { status: "watching" });
    expect(listEffects(completed, [unseen, seen], { 2: { airStatus: "ended" } })).toEqual([
      { kind: "stays-planned", titles: 1, count: 0 },
    ]);
  });

  test("a skipped title has no effects", () => {
    expect(listEffects(completed, [show(1, 3, 2, { status: "completed" })])).toEqual([]);
  });

  test("removing lists the losses", () => {
    const memo = { text: "Fine", isPrivate: true };
    const titles = [
      show(1, 9, 0, { watchedEpisodes: 7, rating: 8 }),
      movie(2, { status: "completed", memo }),
      movie(3),
    ];
    expect(listEffects({ kind: "remove" }, titles, { 1: { rewatches: 2, paused: 1 } })).toEqual([
      { kind: "loses-episodes", titles: 1, count: 7 },
      { kind: "loses-rating", titles: 1, count: 1 },
      { kind: "loses-rewatches", titles: 1, count: 2 },
      { kind: "loses-pause", titles: 1, count: 1 },
      { kind: "loses-watched-movie", titles: 1, count: 1 },
      { kind: "loses-memo", titles: 1, count: 1 },
    ]);
  });
});

test.each([
  [0, 0],
  [1, 1],
  [100, 1],
  [101, 2],
  [1000, 10],
])("%i titles are %i requests", (titles, requests) => {
  const all = Array.from({ length: titles }, (_, place) => movie(place + 1));
  expect(countRequests(plan({ kind: "rate", rating: 5 }, ...all).writes)).toBe(requests);
});

test("the hash of a plan stays equal a minute later, and differs for another title", () => {
  const intent: BulkIntent = { kind: "watch", watchedAt: "now" };
  const titles = new Map([[1, movie(1)]]);
  const mark = hashPlan(planBulk(intent, [1], titles, NOW));
  expect(hashPlan(planBulk(intent, [1], titles, new Date(NOW.getTime() + 60_000)))).toBe(mark);
  expect(hashPlan(planBulk(intent, [1], new Map([[1, movie(1, { status: "completed" })]]), NOW))).not.toBe(mark);
});
