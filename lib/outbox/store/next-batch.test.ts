import { expect, test } from "vitest";
import type { Change } from "@/lib/outbox/intents/change";
import { selectNextBatch } from "./next-batch";
import type { QueuedWrite } from "./queued-write";

const AT = "2026-11-21T12:00:00Z";
const watch: Change = { kind: "watch", at: AT, seasons: [] };
const season: Change = { kind: "watch", at: AT, seasons: [{ number: 1, isWhole: true, episodes: [] }] };
const episode: Change = { kind: "watch", at: AT, seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1 }] }] };
const rate: Change = { kind: "rate", rating: 7, at: AT };
const unrate: Change = { kind: "unrate" };
const list: Change = { kind: "list", status: "hold" };
const remove: Change = { kind: "remove" };
const memo: Change = { kind: "memo", text: "a", isPrivate: true };

test.each<[string, [Change, number, boolean?][], number[]]>([
  ["nothing from an empty queue", [], []],
  [
    "neighbours of one kind",
    [
      [watch, 1],
      [watch, 2],
      [list, 3],
    ],
    [0, 1],
  ],
  [
    "history before an earlier rating",
    [
      [rate, 1],
      [watch, 1],
    ],
    [1],
  ],
  [
    "ratings in between wait",
    [
      [watch, 1],
      [rate, 1],
      [watch, 2],
      [rate, 2],
    ],
    [0, 2],
  ],
  [
    "ratings when nothing else waits",
    [
      [rate, 1],
      [rate, 2],
    ],
    [0, 1],
  ],
  [
    "a rating never passes a removal",
    [
      [rate, 1],
      [remove, 1],
      [watch, 2],
    ],
    [0],
  ],
  [
    "history never passes a removal",
    [
      [watch, 1],
      [remove, 1],
      [watch, 2],
    ],
    [0],
  ],
  [
    "a removal passes no rating",
    [
      [remove, 1],
      [rate, 1],
      [remove, 2],
    ],
    [0],
  ],
  [
    "ratings and their removals in order",
    [
      [rate, 1],
      [unrate, 1],
      [rate, 2],
    ],
    [0],
  ],
  [
    "a title once",
    [
      [list, 1],
      [list, 2],
      [list, 1],
    ],
    [0, 1],
  ],
  [
    "episodes of one show as one item",
    [
      [episode, 1],
      [episode, 1],
      [episode, 2],
    ],
    [0, 1, 2],
  ],
  [
    "a season apart from its episodes",
    [
      [episode, 1],
      [season, 1],
    ],
    [0],
  ],
  [
    "memos apart from history",
    [
      [watch, 1],
      [memo, 1],
    ],
    [0],
  ],
  [
    "a write alone that was refused with others",
    [
      [watch, 1, true],
      [watch, 2],
    ],
    [0],
  ],
  [
    "others without a write that is sent alone",
    [
      [watch, 1],
      [watch, 2, true],
    ],
    [0],
  ],
])("sends %s", (_, waiting, expected) => {
  const writes = waiting.map(([change, simklId, isAlone = false], index): QueuedWrite => {
    return { id: BigInt(index), simklId, change, isAlone };
  });
  expect(selectNextBatch(writes).map(({ id }) => Number(id))).toEqual(expected);
});

test("sends a hundred titles at most", () => {
  const writes = Array.from({ length: 250 }, (_, index) => ({
    id: BigInt(index),
    simklId: index,
    change: list,
    isAlone: false,
  }));
  expect(selectNextBatch(writes)).toHaveLength(100);
});
