import { expect, test } from "vitest";
import type { Change } from "./change";
import { inverse } from "./inverse";
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
    on("hold"),
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
])("takes back %s", (_, change, before, now, expected) => expect(inverse(change, before, now, AT)).toEqual(expected));
