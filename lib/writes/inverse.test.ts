import { expect, test } from "vitest";
import type { Change } from "./change";
import { inverse } from "./inverse";
import type { Made } from "./marks-of";
import { NOT_IN_LIBRARY, type TitleState } from "./title-state";

const AT = "2026-11-21T12:00:00Z";
const THEN = "2024-05-06T07:08:09Z";
const on = (status: TitleState["status"], more: Partial<TitleState> = {}): TitleState => ({
  ...NOT_IN_LIBRARY,
  status,
  ...more,
});
const watch: Change = { kind: "watch", at: AT, seasons: [] };
const episodes: Change = { kind: "watch", at: AT, seasons: [{ number: 1, isWhole: true, episodes: [] }] };
const unwatch: Change = { kind: "unwatch", seasons: [{ number: 1, isWhole: true, episodes: [] }] };

test.each<[string, Change, TitleState, TitleState, Change[]]>([
  ["a film that was new", watch, on(null), on("completed"), [{ kind: "remove" }]],
  ["a film that was planned", watch, on("plantowatch"), on("completed"), [{ kind: "list", status: "plantowatch" }]],
  [
    "a new film that was rated since",
    watch,
    on(null),
    on("completed", { rating: 5 }),
    [{ kind: "list", status: "plantowatch" }],
  ],
  [
    "a season of which one episode was marked before",
    episodes,
    on("hold", { watched: { "1:1": THEN } }),
    on("watching", { watched: { "1:1": THEN, "1:2": AT } }),
    [
      { kind: "unwatch", seasons: [{ number: 1, isWhole: false, episodes: [{ number: 2, at: undefined }] }] },
      { kind: "list", status: "hold" },
    ],
  ],
  [
    "unmarking, with the dates that were",
    unwatch,
    on("watching", { watched: { "1:1": THEN, "2:1": null } }),
    on("watching", { watched: { "2:1": null } }),
    [
      {
        kind: "watch",
        at: "1970-01-01T00:00:01Z",
        seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1, at: THEN }] }],
      },
    ],
  ],
  ["a list", { kind: "list", status: "dropped" }, on("hold"), on("dropped"), [{ kind: "list", status: "hold" }]],
  ["an addition", { kind: "list", status: "dropped" }, on(null), on("dropped"), [{ kind: "remove" }]],
  ["a first rating", { kind: "rate", rating: 5, at: AT }, on("hold"), on("hold", { rating: 5 }), [{ kind: "unrate" }]],
  [
    "a rating that filed it",
    { kind: "rate", rating: 5, at: AT },
    on(null),
    on("completed", { rating: 5 }),
    [{ kind: "remove" }],
  ],
  [
    "another rating",
    { kind: "rate", rating: 5, at: THEN },
    on("hold", { rating: 3 }),
    on("hold", { rating: 5 }),
    [{ kind: "rate", rating: 3, at: AT }],
  ],
  [
    "a first memo",
    { kind: "memo", text: "a", isPrivate: true },
    on("hold"),
    on("hold", { memo: { text: "a", isPrivate: true } }),
    [{ kind: "memo", text: "", isPrivate: false }],
  ],
  [
    "a removal",
    { kind: "remove" },
    on("completed", { watched: { "0:0": THEN }, rating: 4, memo: { text: "a", isPrivate: true } }),
    on(null),
    [
      { kind: "watch", at: THEN, seasons: [] },
      { kind: "memo", text: "a", isPrivate: true },
      { kind: "rate", rating: 4, at: AT },
    ],
  ],
  ["a change of a title that has left since", { kind: "list", status: "dropped" }, on("hold"), on(null), []],
  ["a list that it left again", { kind: "list", status: "dropped" }, on("hold"), on("watching"), []],
  [
    "a rating that was given anew since",
    { kind: "rate", rating: 5, at: THEN },
    on("hold"),
    on("hold", { rating: 7 }),
    [],
  ],
  [
    "a rating that was taken back already",
    { kind: "rate", rating: 5, at: THEN },
    on("hold", { rating: 3 }),
    on("hold", { rating: 3 }),
    [],
  ],
  [
    "a memo that was written anew since",
    { kind: "memo", text: "a", isPrivate: true },
    on("hold"),
    on("hold", { memo: { text: "b", isPrivate: true } }),
    [],
  ],
  [
    "a memo's end, which was its own opposite already",
    { kind: "memo", text: "", isPrivate: true },
    on("hold", { memo: { text: "a", isPrivate: true } }),
    on("hold", { memo: { text: "a", isPrivate: true } }),
    [],
  ],
  [
    "the end of a rating that was given anew since",
    { kind: "unrate" },
    on("hold", { rating: 3 }),
    on("hold", { rating: 8 }),
    [],
  ],
  [
    "a removal after which it was added and rated again",
    { kind: "remove" },
    on("hold", { rating: 4, memo: { text: "a", isPrivate: true } }),
    on("watching", { rating: 9 }),
    [{ kind: "memo", text: "a", isPrivate: true }],
  ],
])("takes back %s", (_, change, before, now, expected) =>
  expect(inverse(madeOf(change, before), now, AT)).toEqual(expected),
);

const oneEpisode: Change = {
  kind: "watch",
  at: AT,
  seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1 }] }],
};
const both = { watched: { "1:1": AT, "1:2": AT } };
const takenBack = (...numbers: number[]): Change => ({
  kind: "unwatch",
  seasons: [{ number: 1, isWhole: false, episodes: numbers.map((number) => ({ number, at: undefined })) }],
});
const catalogue = [1, 2, 3].map((number) => ({ season: 1, number, hasAired: number < 3 }));

test("leaves what another click marked, and the list with it", () => {
  const made = { ...madeOf(oneEpisode, on("plantowatch")), isTouchedSince: true };
  expect(inverse(made, on("watching", both), AT)).toEqual([takenBack(1)]);
  expect(inverse({ ...made, before: on(null) }, on("watching", both), AT)).toEqual([takenBack(1)]);
});

test("a show that comes into the library with its old history leaves it again", () => {
  expect(inverse(madeOf(oneEpisode, on(null)), on("watching", both), AT)).toEqual([{ kind: "remove" }]);
});

test("what a completed list marked without naming it is unmarked by the catalogue", () => {
  const made = {
    ...madeOf({ kind: "list", status: "completed" }, on("hold", { watched: { "1:1": THEN } })),
    episodes: catalogue,
  };
  const hold: Change = { kind: "list", status: "hold" };
  expect(inverse(made, on("completed", { watched: { "1:1": THEN } }), AT)).toEqual([takenBack(2), hold]);
  const resolved = { ...made, resolvedStatus: "watching" as const };
  expect(inverse(resolved, on("watching", { hasUnnamed: true, watched: { "1:1": THEN } }), AT)).toEqual([
    takenBack(2),
    hold,
  ]);
});

test("goes back to completed only where that marks nothing new", () => {
  const dropped: Change = { kind: "list", status: "dropped" };
  const seen = { ...madeOf(dropped, on("completed", both)), episodes: catalogue };
  expect(inverse(seen, on("dropped", both), AT)).toEqual([{ kind: "list", status: "completed" }]);
  const part = { ...seen, before: on("completed", { watched: { "1:1": THEN } }) };
  expect(inverse(part, on("dropped"), AT)).toEqual([]);
  const film = { ...madeOf(dropped, on("completed", { watched: { "0:0": THEN } })), isFilm: true };
  expect(inverse(film, on("dropped"), AT)).toEqual([{ kind: "watch", at: THEN, seasons: [] }]);
});

function madeOf(change: Change, before: TitleState): Made {
  const isFilm = change.kind === "watch" && change.seasons.length === 0;
  return { change, before, resolvedStatus: null, isFilm, episodes: [], isTouchedSince: false };
}
