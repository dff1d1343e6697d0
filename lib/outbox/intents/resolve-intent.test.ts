import { describe, expect, test } from "vitest";
import type { WriteReason } from "@/lib/outbox/write-reason";
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

describe("rejects", () => {
  test.each<[string, PlainIntent, TitleFacts, WriteReason]>([
    ["a rating of 0", rate(0), movie(), { code: "rating-invalid" }],
    ["a rating of 11", rate(11), movie(), { code: "rating-invalid" }],
    ["a rating of 7.5", rate(7.5), movie(), { code: "rating-invalid" }],
    ["a rating that is no number", rate(Number.NaN), movie(), { code: "rating-invalid" }],
    ["a date to come", watchMovie("2026-11-21T12:00:01Z"), movie(), { code: "date-in-future" }],
    ["two seconds after 1970", watchMovie("1970-01-01T00:00:02Z"), movie(), { code: "date-before-2000" }],
    ["the last second of 1999", watchMovie("1999-12-31T23:59:59Z"), movie(), { code: "date-before-2000" }],
    ["a date before 1970", watchMovie("1969-12-31T00:00:00Z"), movie(), { code: "date-before-2000" }],
    [
      "a film that is being watched",
      { kind: "list", simklId, status: "watching" },
      movie(),
      { code: "list-not-for-movies" },
    ],
    ["a film on hold", { kind: "list", simklId, status: "hold" }, movie(), { code: "list-not-for-movies" }],
    [
      "an anime film on hold",
      { kind: "list", simklId, status: "hold" },
      title({ kind: "anime", animeType: "movie" }, {}),
      { code: "list-not-for-movies" },
    ],
    ["the list it is on", { kind: "list", simklId, status: "hold" }, show({ status: "hold" }), { code: "same-list" }],
    ["a film marked twice", watchMovie("now"), movie({ status: "completed" }), { code: "already-watched" }],
    ["a show marked as a film", watchMovie("now"), show(), { code: "episodes-needed" }],
    ["an episode that does not exist", watchOne(3, 1), show(), { code: "episode-unknown", season: 3, number: 1 }],
    ["an episode that has not aired", watchOne(2, 2), show(), { code: "episode-not-aired", season: 2, number: 2 }],
    [
      "an episode marked twice",
      watchOne(1, 1),
      show({ status: "watching", watched: { "1:1": null } }),
      { code: "all-watched" },
    ],
    [
      "a season that does not exist",
      { kind: "watch-season", simklId, watchedAt: "now", season: 7 },
      show(),
      { code: "season-unknown" },
    ],
    [
      "unmarking an unwatched season",
      { kind: "unwatch-season", simklId, season: 1 },
      show({ status: "watching" }),
      { code: "none-watched" },
    ],
    [
      "unmarking a film",
      { kind: "unwatch-season", simklId, season: 1 },
      movie({ status: "completed" }),
      { code: "movie-not-unmarkable" },
    ],
    ["a memo of an unlisted title", memo("Hello"), movie(), { code: "memo-needs-list" }],
    [
      "a memo of 141 characters",
      memo("a".repeat(141)),
      movie({ status: "completed" }),
      { code: "memo-too-long", limit: 140, length: 141 },
    ],
    [
      "71 emoji, which may be 142 characters",
      memo("🎬".repeat(71)),
      movie({ status: "completed" }),
      { code: "memo-too-long", limit: 140, length: 142 },
    ],
    ["deleting a missing memo", memo(" "), movie({ status: "completed" }), { code: "no-memo-to-delete" }],
    ["removing a missing rating", { kind: "unrate", simklId }, movie({ status: "completed" }), { code: "not-rated" }],
    ["removing an unlisted title", { kind: "remove", simklId }, movie(), { code: "not-in-library" }],
  ])("%s", (_, intent, facts, reason) =>
    expect(() => resolveIntent(intent, facts, NOW)).toThrow(expect.objectContaining({ reason })),
  );
});

describe("resolves", () => {
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

test("a memo is NFC, trimmed and free of NUL; its length is the largest that Simkl may count", () => {
  expect(normalizeMemo(" a\0b e\u0301 ")).toBe("ab é");
  expect(normalizeMemo("a\ud83d")).toBe("a\ufffd");
  expect([getMemoLength("é"), getMemoLength("🎬"), getMemoLength("👩‍👩‍👧"), getMemoLength("x\u0323\u0302")]).toEqual([
    1, 2, 8, 3,
  ]);
});

function watchOne(season: number, number: number): PlainIntent {
  return { kind: "watch-episodes", simklId, watchedAt: "now", episodes: [{ season, number }] };
}
