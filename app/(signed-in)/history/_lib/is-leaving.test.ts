import { expect, test } from "vitest";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { isLeaving } from "./is-leaving";

const watched: TitleState = { ...NOT_IN_LIBRARY, status: "watching", watched: { "1:1": null } };
const createWatch = (simklId: number, number: number, rewatchId = 0) => ({ simklId, rewatchId, season: 1, number });

test.each([
  ["nothing waits for its title", createWatch(9, 2), false],
  ["it stays marked", createWatch(1, 1), false],
  ["it is being unmarked", createWatch(1, 2), true],
  ["it is a rewatch, which nobody unmarks", createWatch(1, 2, 7), false],
  ["its title is being removed", createWatch(2, 1), true],
  ["it is a rewatch of a title that is being removed", createWatch(2, 1, 7), true],
])("a viewing leaves or stays as it should when %s", (_, watch, expected) => {
  const pending = new Map([
    [1, watched],
    [2, NOT_IN_LIBRARY],
  ]);
  expect(isLeaving(watch, pending)).toBe(expected);
});
