import { describe, expect, test } from "vitest";
import type { TitleFacts } from "../title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "../title-state";
import type { BulkWish } from "./bulk-wish";
import { foresee, type Surroundings } from "./foresee";
import { markOf, planBulk } from "./plan-bulk";
import { requestsFor } from "./requests-for";

const NOW = new Date("2026-05-27T20:00:00Z");

const film = (simklId: number, state: Partial<TitleState> = {}): TitleFacts => ({
  ...{ simklId, kind: "movie", animeType: null, episodes: [] },
  state: { ...NOT_IN_LIBRARY, status: "plantowatch", ...state },
});
const show = (simklId: number, aired: number, toCome = 0, state: Partial<TitleState> = {}): TitleFacts => ({
  ...film(simklId, state),
  kind: "tv",
  episodes: [
    { season: 0, number: 1, hasAired: true },
    ...Array.from({ length: aired + toCome }, (_, place) => ({
      season: 1,
      number: place + 1,
      hasAired: place < aired,
    })),
  ],
});
const around = (known: Partial<Surroundings>): Surroundings => ({
  ...{ airStatus: null, notAired: 0, rewatches: 0, paused: 0 },
  ...known,
});

function plan(wish: BulkWish, ...titles: TitleFacts[]) {
  const byId = new Map(titles.map((title) => [title.simklId, title]));
  return { ...planBulk(wish, [...byId.keys()], byId, NOW), byId };
}

function effects(wish: BulkWish, titles: TitleFacts[], known: Record<number, Partial<Surroundings>> = {}) {
  const { byId, ...planned } = plan(wish, ...titles);
  const surroundings = new Map(Object.entries(known).map(([simklId, each]) => [Number(simklId), around(each)]));
  return foresee(wish, planned, byId, surroundings).effects;
}

describe("what is left out, and why", () => {
  test.each<[string, BulkWish, TitleFacts, RegExp | null]>([
    ["a film to watching", { kind: "list", status: "watching" }, film(1), /cannot be on that list/],
    ["what is on the list", { kind: "list", status: "plantowatch" }, film(1), /on that list already/],
    ["what is leaving", { kind: "rate", rating: 3 }, film(1, { status: null }), /not in your library any more/],
    ["the same rating", { kind: "rate", rating: 3 }, film(1, { rating: 3 }), /that rating already/],
    ["no rating to take away", { kind: "unrate" }, film(1), /not rated/],
    ["no memo", { kind: "privacy", isPrivate: true }, film(1), /no memo/],
    ["a watched film", { kind: "watch", watchedAt: "now" }, film(1, { status: "completed" }), /watched already/],
    ["a show without episodes", { kind: "watch", watchedAt: "now" }, show(1, 0, 0), /Nothing of it has aired/],
    ["a show nobody knows", { kind: "watch", watchedAt: "now" }, { ...show(1, 0), episodes: [] }, /not known here yet/],
    ["a date to come", { kind: "watch", watchedAt: "2030-01-01T00:00:00Z" }, film(1), /has not come yet/],
    ["an ordinary film", { kind: "watch", watchedAt: "long-ago" }, film(1), null],
  ])("%s", (_, wish, title, reason) => {
    const { writes, skipped } = plan(wish, title);
    expect(writes).toHaveLength(reason ? 0 : 1);
    expect(skipped.map((each) => each.reason)).toEqual(reason ? [expect.stringMatching(reason)] : []);
  });
});

test("everything regular that has aired and is not watched is marked, at one date, without specials or what is to come", () => {
  const { writes } = plan({ kind: "watch", watchedAt: "now" }, show(1, 3, 2, { watched: { "1:2": null } }));
  const episodes = [{ number: 1 }, { number: 3 }];
  expect(writes).toMatchObject([
    { change: { kind: "watch", at: "2026-05-27T20:00:00Z", seasons: [{ number: 1, isWhole: false, episodes }] } },
  ]);
});

test("what Simkl only counts is not marked again", () => {
  const seen = show(1, 3, 0, { hasUnnamed: true, watchedEpisodes: 3 });
  expect(plan({ kind: "watch", watchedAt: "now" }, seen).writes).toEqual([]);
});

test("a memo keeps its words when it is made public", () => {
  const memo = { text: "Fine", isPrivate: true };
  const { writes } = plan({ kind: "privacy", isPrivate: false }, film(1, { memo }));
  expect(writes.map(({ change }) => change)).toEqual([{ kind: "memo", text: "Fine", isPrivate: false }]);
});

describe("what follows from it", () => {
  const completed: BulkWish = { kind: "list", status: "completed" };
  test("completing what is not over leaves it on Watching, with everything that aired marked", () => {
    expect(effects(completed, [show(1, 3, 2), show(2, 4), film(3)], { 1: { airStatus: "airing" } })).toEqual([
      { kind: "stays-watching", titles: 1, count: 0 },
      { kind: "marks-episodes", titles: 2, count: 7 },
      { kind: "marks-film", titles: 1, count: 0 },
    ]);
  });

  test("what has not begun stays planned; what is over and seen marks nothing", () => {
    const seen = show(2, 4, 0, { watchedEpisodes: 4, status: "watching" });
    const unseen = show(1, 0, 5, { status: "watching" });
    expect(effects(completed, [unseen, seen], { 2: { airStatus: "ended" } })).toEqual([
      { kind: "stays-planned", titles: 1, count: 0 },
    ]);
  });

  test("a title that is left out causes nothing", () => {
    expect(effects(completed, [show(1, 3, 2, { status: "completed" })])).toEqual([]);
  });

  test("removing names what goes", () => {
    const memo = { text: "Fine", isPrivate: true };
    const titles = [show(1, 9, 0, { watchedEpisodes: 7, rating: 8 }), film(2, { status: "completed", memo }), film(3)];
    expect(effects({ kind: "remove" }, titles, { 1: { rewatches: 2, paused: 1 } })).toEqual([
      { kind: "loses-episodes", titles: 1, count: 7 },
      { kind: "loses-rating", titles: 1, count: 1 },
      { kind: "loses-rewatches", titles: 1, count: 2 },
      { kind: "loses-pause", titles: 1, count: 1 },
      { kind: "loses-watched-film", titles: 1, count: 1 },
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
  const all = Array.from({ length: titles }, (_, place) => film(place + 1));
  expect(requestsFor(plan({ kind: "rate", rating: 5 }, ...all).writes)).toBe(requests);
});

test("a plan is the same a minute later, and another when a title is another", () => {
  const wish: BulkWish = { kind: "watch", watchedAt: "now" };
  const titles = new Map([[1, film(1)]]);
  const mark = markOf(planBulk(wish, [1], titles, NOW));
  expect(markOf(planBulk(wish, [1], titles, new Date(NOW.getTime() + 60_000)))).toBe(mark);
  expect(markOf(planBulk(wish, [1], new Map([[1, film(1, { status: "completed" })]]), NOW))).not.toBe(mark);
});
