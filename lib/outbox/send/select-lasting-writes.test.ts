import { expect, test } from "vitest";
import type { Change } from "@/lib/outbox/intents/change";
import { selectLastingWrites } from "./select-lasting-writes";

const AT = "2026-11-21T12:00:00Z";
const movie: Change = { kind: "watch", at: AT, seasons: [] };
const episode: Change = { kind: "watch", at: AT, seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1 }] }] };
const unwatch: Change = { kind: "unwatch", seasons: [{ number: 1, isWhole: true, episodes: [] }] };
const list: Change = { kind: "list", status: "hold" };
const rate: Change = { kind: "rate", rating: 7, at: AT };
const unrate: Change = { kind: "unrate" };
const memo: Change = { kind: "memo", text: "a", isPrivate: true };
const remove: Change = { kind: "remove" };

test.each<[string, Change[], number[]]>([
  ["independent writes", [episode, memo, rate], [0, 1, 2]],
  ["each of several marks", [episode, episode], [0, 1]],
  ["the last rating", [rate, unrate, rate], [2]],
  ["the last memo", [memo, rate, memo], [1, 2]],
  ["marks under any list of the show", [list, episode, list], [1, 2]],
  ["the list of a film instead of its viewing", [movie, list], [1]],
  ["no mark that was unmarked", [episode, unwatch], [1]],
  ["nothing before a removal", [list, episode, rate, memo, remove], [4]],
  ["no removal before an addition", [remove, list], [1]],
])("selects %s", (_, changes, expected) => {
  const writes = changes.map((change, index) => ({ id: BigInt(index), simklId: 1, change, isAlone: false }));
  expect(selectLastingWrites(writes).map(({ id }) => Number(id))).toEqual(expected);
});

test("keeps titles apart", () => {
  const write = { id: 1n, simklId: 1, change: rate, isAlone: false };
  expect(selectLastingWrites([write, { ...write, id: 2n, simklId: 2 }])).toHaveLength(2);
});
