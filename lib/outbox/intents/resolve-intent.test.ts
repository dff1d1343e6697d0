import { describe, expect, test } from "vitest";
import { getMemoLength } from "@/lib/simkl/schemas/memo-length";
import type { PlainIntent } from "./intent";
import { normalizeMemo } from "./normalize-memo";
import { resolveIntent } from "./resolve-intent";
import type { TitleFacts } from "./title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "./title-state";

const NOW = new Date("2026-11-21T12:00:00.900Z");
const simklId = 1;

const episodes = [
  { season: 0, number: 1, hasAired: true },
  { season: 1, number: 1, hasAired: true },
  { season: 1, number: 2, hasAired: true },
  { season: 2, number: 1, hasAired: true },
  { season: 2, number: 2, hasAired: false },
];
const movie = (state: Partial<TitleState> = {}): TitleFacts => title({ kind: "movie" }, state);
const show = (state: Partial<TitleState> = {}): TitleFacts => title({ kind: "tv", episodes }, state);
const bareShow = (state: Partial<TitleState> = {}): TitleFacts => title({ kind: "tv" }, state);

function title(facts: Partial<TitleFacts>, state: Partial<TitleState>): TitleFacts {
  const base = { simklId, kind: "tv", animeType: null, episodes: [] } as const;
  return { ...base, ...facts, episodes: [...(facts.episodes ?? [])], state: { ...NOT_IN_LIBRARY, ...state } };
}

const watchMovie = (watchedAt: string): PlainIntent => ({ kind: "watch-film", simklId, watchedAt });
const rate = (rating: number): PlainIntent => ({ kind: "rate", simklId, rating });
const memo = (text: string): PlainIntent => ({ kind: "memo", simklId, text, isPrivate: false });

describe("refuses with a sentence", () => {
  test.each<[string, PlainIntent, TitleFacts, RegExp]>([
    ["a rating of 0", rate(0), movie(), /1 to 10/],
    ["a rating of 11", rate(11), movie(), /1 to 10/],
    ["a rating of 7.5", rate(7.5), movie(), /whole number/],
    ["a rating that is no number", rate(Number.NaN), movie(), /whole number/],
    ["a date to come", watchMovie("2026-11-21T12:00:01Z"), movie(), /has not come/],
    ["two seconds after 1970", watchMovie("1970-01-01T00:00:02Z"), movie(), /year 2000/],
    ["the last second of 1999", watchMovie("1999-12-31T23:59:59Z"), movie(), /year 2000/],
    ["a date before 1970", watchMovie("1969-12-31T00:00:00Z"), movie(), /year 2000/],
    ["a film that is being watched", { kind: "list", simklId, status: "watching" }, movie(), /cannot be on that list/],
    ["a film on hold", { kind: "list", simklId, status: "hold" }, movie(), /cannot be on that list/],
    [
      "an anime film on hold",
      { kind: "list", simklId, status: "hold" },
      title({ kind: "anime", animeType: "movie" }, {}),
      /cannot be on that list/,
    ],
    ["the list it is on", { kind: "list", simklId, status: "hold" }, show({ status: "hold" }), /already/],
    ["a film marked twice", watchMovie("now"), movie({ status: "completed" }), /already/],
    ["a show marked as a film", watchMovie("now"), show(), /which episodes/],
    ["an episode that does not exist", watchOne(3, 1), show(), /no episode 1 in season 3/],
    ["an episode that has not aired", watchOne(2, 2), show(), /not aired/],
    ["an episode marked twice", watchOne(1, 1), show({ status: "watching", watched: { "1:1": null } }), /already/],
    [
      "a season that does not exist",
      { kind: "watch-season", simklId, watchedAt: "now", season: 7 },
      show(),
      /no such season/,
    ],
    [
      "unmarking what is not marked",
      { kind: "unwatch-season", simklId, season: 1 },
      show({ status: "watching" }),
      /None of this/,
    ],
    ["unmarking a film", { kind: "unwatch-season", simklId, season: 1 }, movie({ status: "completed" }), /remove it/],
    ["a memo of a stranger", memo("Hello"), movie(), /add it first/],
    [
      "a memo of 141 characters",
      memo("a".repeat(141)),
      movie({ status: "completed" }),
      /140 characters; this one has 141/,
    ],
    ["71 emoji, which may be 142 characters", memo("🎬".repeat(71)), movie({ status: "completed" }), /has 142/],
    ["deleting no memo", memo(" "), movie({ status: "completed" }), /no memo/],
    ["taking back no rating", { kind: "unrate", simklId }, movie({ status: "completed" }), /not rated/],
    ["removing a stranger", { kind: "remove", simklId }, movie(), /not in your library/],
  ])("%s", (_, intent, facts, message) => expect(() => resolveIntent(intent, facts, NOW)).toThrow(message));
});

describe("makes definite", () => {
  test.each<[string, PlainIntent, TitleFacts, object]>([
    ["now, as the second of the click", watchMovie("now"), movie(), { kind: "watch", at: "2026-11-21T12:00:00Z" }],
    ["long ago, as Simkl's mark for it", watchMovie("long-ago"), movie(), { at: "1970-01-01T00:00:01Z" }],
    ["an instant of another zone", watchMovie("2024-05-06T09:08:07+02:00"), movie(), { at: "2024-05-06T07:08:07Z" }],
    ["the first second of 2000", watchMovie("2000-01-01T00:00:00Z"), movie(), { at: "2000-01-01T00:00:00Z" }],
    ["a memo of 140 characters", memo("a".repeat(140)), movie({ status: "completed" }), { text: "a".repeat(140) }],
    [
      "140 letters that were typed with combining accents",
      memo("e\u0301".repeat(140)),
      movie({ status: "completed" }),
      { text: "é".repeat(140) },
    ],
    ["70 emoji", memo("🎬".repeat(70)), movie({ status: "completed" }), { text: "🎬".repeat(70) }],
    ["a memo's end", memo(""), movie({ status: "completed", memo: { text: "a", isPrivate: true } }), { text: "" }],
    [
      "a season with all of its episodes",
      { kind: "watch-season", simklId, watchedAt: "now", season: 1 },
      show({ watched: { "1:1": null } }),
      { seasons: [{ number: 1, isWhole: true, episodes: [{ number: 1 }, { number: 2 }] }] },
    ],
    [
      "up to here by the catalogue, without specials and what is marked",
      { kind: "watch-up-to", simklId, watchedAt: "now", season: 2, number: 1 },
      show({ watched: { "1:2": null } }),
      {
        seasons: [
          { number: 1, isWhole: false, episodes: [{ number: 1 }] },
          { number: 2, isWhole: false, episodes: [{ number: 1 }] },
        ],
      },
    ],
    [
      "up to here without a catalogue",
      { kind: "watch-up-to", simklId, watchedAt: "now", season: 2, number: 2 },
      bareShow(),
      {
        seasons: [
          { number: 1, isWhole: true, episodes: [] },
          { number: 2, isWhole: false, episodes: [{ number: 1 }, { number: 2 }] },
        ],
      },
    ],
  ])("%s", (_, intent, facts, change) => expect(resolveIntent(intent, facts, NOW)).toMatchObject(change));
});

test("a memo is composed, trimmed and free of NUL; its length is the largest of what Simkl may count", () => {
  expect(normalizeMemo(" a\0b e\u0301 ")).toBe("ab é");
  expect(normalizeMemo("a\ud83d")).toBe("a\ufffd");
  expect([getMemoLength("é"), getMemoLength("🎬"), getMemoLength("👩‍👩‍👧"), getMemoLength("x\u0323\u0302")]).toEqual([
    1, 2, 8, 3,
  ]);
});

function watchOne(season: number, number: number): PlainIntent {
  return { kind: "watch-episodes", simklId, watchedAt: "now", episodes: [{ season, number }] };
}
