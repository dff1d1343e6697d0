import { expect, test } from "vitest";
import type { Change } from "@/lib/outbox/intents/change";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { buildRestoreChanges } from "./restore-changes";

const THEN = "2024-05-06T07:08:09Z";
const dates = { ratedAt: "2024-05-07T00:00:01Z", addedAt: "2024-01-02T03:04:05Z", lastWatchedAt: THEN };
const createState = (status: TitleState["status"], more: Partial<TitleState> = {}): TitleState => ({
  ...NOT_IN_LIBRARY,
  status,
  ...more,
});
const watched = { "1:1": THEN };
const watch = (more: object = {}): Change => ({
  kind: "watch",
  at: "1970-01-01T00:00:01Z",
  seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1, at: THEN }] }],
  ...more,
});
const { addedAt } = dates;

test.each<[string, TitleState, TitleState, Change[]]>([
  ["a planned title", createState("plantowatch"), NOT_IN_LIBRARY, [{ kind: "list", status: "plantowatch", addedAt }]],
  [
    "a show being watched, whose list follows from its episodes",
    createState("watching", { watched }),
    NOT_IN_LIBRARY,
    [watch({ addedAt })],
  ],
  [
    "a show on hold",
    createState("hold", { watched }),
    NOT_IN_LIBRARY,
    [watch({ addedAt }), { kind: "list", status: "hold" }],
  ],
  [
    "a completed show with the date of its last episode, so that nothing is watched now",
    createState("completed", { watchedEpisodes: 4, hasUnnamed: true }),
    NOT_IN_LIBRARY,
    [{ kind: "list", status: "completed", at: THEN, addedAt }],
  ],
  [
    "a film that was seen and then dropped",
    createState("dropped", { watched: { "0:0": THEN } }),
    NOT_IN_LIBRARY,
    [
      { kind: "watch", at: THEN, seasons: [], addedAt },
      { kind: "list", status: "dropped" },
    ],
  ],
  [
    "a date of before 2000, as long ago",
    createState("completed", { watched: { "0:0": "1999-12-31T23:59:59Z" } }),
    NOT_IN_LIBRARY,
    [{ kind: "watch", at: "1970-01-01T00:00:01Z", seasons: [], addedAt }],
  ],
  [
    "the episodes of a show that is on another list by now, where it stays",
    createState("completed", { watched, rating: 8, memo: { text: "Old", isPrivate: true } }),
    createState("dropped", { rating: 3, memo: { text: "New", isPrivate: true } }),
    [watch(), { kind: "list", status: "dropped" }],
  ],
  [
    "the viewing of a film that is planned by now, which is completed then",
    createState("completed", { watched: { "0:0": THEN } }),
    createState("plantowatch"),
    [{ kind: "watch", at: THEN, seasons: [] }],
  ],
  [
    "rating and memo, with the rating's date",
    createState("hold", { rating: 8, memo: { text: "Old", isPrivate: true } }),
    createState("watching"),
    [
      { kind: "memo", text: "Old", isPrivate: true },
      { kind: "rate", rating: 8, at: dates.ratedAt },
    ],
  ],
  [
    "nothing of what is all there",
    createState("hold", { watched, rating: 8 }),
    createState("watching", { watched, rating: 2 }),
    [],
  ],
])("puts back %s", (_, before, now, expected) => expect(buildRestoreChanges(before, now, dates)).toEqual(expected));
