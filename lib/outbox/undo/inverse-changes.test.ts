import { expect, test } from "vitest";
import type { Change } from "@/lib/outbox/intents/change";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { AppliedChange } from "./applied-marks";
import { buildInverseChanges } from "./inverse-changes";

const AT = "2026-11-21T12:00:00Z";
const THEN = "2024-05-06T07:08:09Z";
const createState = (status: TitleState["status"], more: Partial<TitleState> = {}): TitleState => ({
  ...NOT_IN_LIBRARY,
  status,
  ...more,
});
const watch: Change = { kind: "watch", at: AT, seasons: [] };
const episodes: Change = { kind: "watch", at: AT, seasons: [{ number: 1, isWhole: true, episodes: [] }] };
const unwatch: Change = { kind: "unwatch", seasons: [{ number: 1, isWhole: true, episodes: [] }] };

test.each<[string, Change, TitleState, TitleState, Change[]]>([
  ["a film that was new", watch, createState(null), createState("completed"), [{ kind: "remove" }]],
  [
    "a film that was planned",
    watch,
    createState("plantowatch"),
    createState("completed"),
    [{ kind: "list", status: "plantowatch" }],
  ],
  [
    "a new film that was rated since",
    watch,
    createState(null),
    createState("completed", { rating: 5 }),
    [{ kind: "list", status: "plantowatch" }],
  ],
  [
    "a season of which one episode was marked before",
    episodes,
    createState("hold", { watched: { "1:1": THEN } }),
    createState("watching", { watched: { "1:1": THEN, "1:2": AT } }),
    [
      { kind: "unwatch", seasons: [{ number: 1, isWhole: false, episodes: [{ number: 2, at: undefined }] }] },
      { kind: "list", status: "hold" },
    ],
  ],
  [
    "unmarking, with the dates that were",
    unwatch,
    createState("watching", { watched: { "1:1": THEN, "2:1": null } }),
    createState("watching", { watched: { "2:1": null } }),
    [
      {
        kind: "watch",
        at: "1970-01-01T00:00:01Z",
        seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1, at: THEN }] }],
      },
    ],
  ],
  [
    "a list",
    { kind: "list", status: "dropped" },
    createState("hold"),
    createState("dropped"),
    [{ kind: "list", status: "hold" }],
  ],
  ["an addition", { kind: "list", status: "dropped" }, createState(null), createState("dropped"), [{ kind: "remove" }]],
  [
    "a first rating",
    { kind: "rate", rating: 5, at: AT },
    createState("hold"),
    createState("hold", { rating: 5 }),
    [{ kind: "unrate" }],
  ],
  [
    "a rating that filed it",
    { kind: "rate", rating: 5, at: AT },
    createState(null),
    createState("completed", { rating: 5 }),
    [{ kind: "remove" }],
  ],
  [
    "another rating",
    { kind: "rate", rating: 5, at: THEN },
    createState("hold", { rating: 3 }),
    createState("hold", { rating: 5 }),
    [{ kind: "rate", rating: 3, at: AT }],
  ],
  [
    "a first memo",
    { kind: "memo", text: "a", isPrivate: true },
    createState("hold"),
    createState("hold", { memo: { text: "a", isPrivate: true } }),
    [{ kind: "memo", text: "", isPrivate: false }],
  ],
  [
    "a removal",
    { kind: "remove" },
    createState("completed", { watched: { "0:0": THEN }, rating: 4, memo: { text: "a", isPrivate: true } }),
    createState(null),
    [
      { kind: "watch", at: THEN, seasons: [] },
      { kind: "memo", text: "a", isPrivate: true },
      { kind: "rate", rating: 4, at: AT },
    ],
  ],
  [
    "a change of a title that has left since",
    { kind: "list", status: "dropped" },
    createState("hold"),
    createState(null),
    [],
  ],
  ["a list that it left again", { kind: "list", status: "dropped" }, createState("hold"), createState("watching"), []],
  [
    "a rating that was given anew since",
    { kind: "rate", rating: 5, at: THEN },
    createState("hold"),
    createState("hold", { rating: 7 }),
    [],
  ],
  [
    "a rating that was taken back already",
    { kind: "rate", rating: 5, at: THEN },
    createState("hold", { rating: 3 }),
    createState("hold", { rating: 3 }),
    [],
  ],
  [
    "a memo that was written anew since",
    { kind: "memo", text: "a", isPrivate: true },
    createState("hold"),
    createState("hold", { memo: { text: "b", isPrivate: true } }),
    [],
  ],
  [
    "a memo's end, which was its own opposite already",
    { kind: "memo", text: "", isPrivate: true },
    createState("hold", { memo: { text: "a", isPrivate: true } }),
    createState("hold", { memo: { text: "a", isPrivate: true } }),
    [],
  ],
  [
    "the end of a rating that was given anew since",
    { kind: "unrate" },
    createState("hold", { rating: 3 }),
    createState("hold", { rating: 8 }),
    [],
  ],
  [
    "a removal after which it was added and rated again",
    { kind: "remove" },
    createState("hold", { rating: 4, memo: { text: "a", isPrivate: true } }),
    createState("watching", { rating: 9 }),
    [{ kind: "memo", text: "a", isPrivate: true }],
  ],
])("takes back %s", (_, change, before, now, expected) =>
  expect(buildInverseChanges(createAppliedChange(change, before), now, AT)).toEqual(expected),
);

const oneEpisode: Change = {
  kind: "watch",
  at: AT,
  seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1 }] }],
};
const both = { watched: { "1:1": AT, "1:2": AT } };
const createUnwatch = (...numbers: number[]): Change => ({
  kind: "unwatch",
  seasons: [{ number: 1, isWhole: false, episodes: numbers.map((number) => ({ number, at: undefined })) }],
});
const catalogEpisodes = [1, 2, 3].map((number) => ({ season: 1, number, hasAired: number < 3 }));

test("leaves what another click marked, and the list with it", () => {
  const applied = { ...createAppliedChange(oneEpisode, createState("plantowatch")), isTouchedSince: true };
  expect(buildInverseChanges(applied, createState("watching", both), AT)).toEqual([createUnwatch(1)]);
  expect(buildInverseChanges({ ...applied, before: createState(null) }, createState("watching", both), AT)).toEqual([
    createUnwatch(1),
  ]);
});

test("a show that comes into the library with its old history leaves it again", () => {
  expect(
    buildInverseChanges(createAppliedChange(oneEpisode, createState(null)), createState("watching", both), AT),
  ).toEqual([{ kind: "remove" }]);
});

test("what a completed list marked without naming it is unmarked by the catalogue", () => {
  const applied = {
    ...createAppliedChange({ kind: "list", status: "completed" }, createState("hold", { watched: { "1:1": THEN } })),
    episodes: catalogEpisodes,
  };
  const hold: Change = { kind: "list", status: "hold" };
  expect(buildInverseChanges(applied, createState("completed", { watched: { "1:1": THEN } }), AT)).toEqual([
    createUnwatch(2),
    hold,
  ]);
  const resolved = { ...applied, resolvedStatus: "watching" as const };
  expect(
    buildInverseChanges(resolved, createState("watching", { hasUnnamed: true, watched: { "1:1": THEN } }), AT),
  ).toEqual([createUnwatch(2), hold]);
});

test("goes back to completed only where that marks nothing new", () => {
  const dropped: Change = { kind: "list", status: "dropped" };
  const seen = { ...createAppliedChange(dropped, createState("completed", both)), episodes: catalogEpisodes };
  expect(buildInverseChanges(seen, createState("dropped", both), AT)).toEqual([{ kind: "list", status: "completed" }]);
  const part = { ...seen, before: createState("completed", { watched: { "1:1": THEN } }) };
  expect(buildInverseChanges(part, createState("dropped"), AT)).toEqual([]);
  const movie = {
    ...createAppliedChange(dropped, createState("completed", { watched: { "0:0": THEN } })),
    isMovie: true,
  };
  expect(buildInverseChanges(movie, createState("dropped"), AT)).toEqual([{ kind: "watch", at: THEN, seasons: [] }]);
});

function createAppliedChange(change: Change, before: TitleState): AppliedChange {
  const isMovie = change.kind === "watch" && change.seasons.length === 0;
  return { change, before, resolvedStatus: null, isMovie, episodes: [], isTouchedSince: false };
}
