import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Turn } from "./lane";
import { laneOf } from "./lanes";

const turn: Turn = { kind: "read", background: false, signal: undefined, now: () => 0, sleep: async () => {} };

test("a key has one lane, and another key another", () => {
  const key = randomUUID();
  expect(laneOf(key, 0)).toBe(laneOf(key, 0));
  expect(laneOf(randomUUID(), 0)).not.toBe(laneOf(key, 0));
});

test("of very many lanes only the idle ones are forgotten", async () => {
  const [idleKey, busyKey] = [randomUUID(), randomUUID()];
  const idle = laneOf(idleKey, 0);
  const busy = laneOf(busyKey, 0);
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const running = busy.run(turn, () => held);
  for (let i = 0; i < 1000; i += 1) laneOf(randomUUID(), 10_000);

  expect(laneOf(busyKey, 10_000)).toBe(busy);
  expect(laneOf(idleKey, 10_000)).not.toBe(idle);
  end();
  await running;
});
