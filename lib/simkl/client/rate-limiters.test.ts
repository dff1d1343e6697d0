import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SlotRequest } from "./rate-limiter";
import { getRateLimiter } from "./rate-limiters";

const slotRequest: SlotRequest = {
  kind: "read",
  background: false,
  signal: undefined,
  now: () => 0,
  sleep: async () => {},
};

test("each key has one limiter", () => {
  const key = randomUUID();
  expect(getRateLimiter(key, 0)).toBe(getRateLimiter(key, 0));
  expect(getRateLimiter(randomUUID(), 0)).not.toBe(getRateLimiter(key, 0));
});

test("of very many limiters only idle ones are removed", async () => {
  const [idleKey, busyKey] = [randomUUID(), randomUUID()];
  const idle = getRateLimiter(idleKey, 0);
  const busy = getRateLimiter(busyKey, 0);
  let end = () => {};
  const pendingWork = new Promise<void>((resolve) => {
    end = resolve;
  });
  const running = busy.run(slotRequest, () => pendingWork);
  for (let i = 0; i < 1000; i += 1) getRateLimiter(randomUUID(), 10_000);

  expect(getRateLimiter(busyKey, 10_000)).toBe(busy);
  expect(getRateLimiter(idleKey, 10_000)).not.toBe(idle);
  end();
  await running;
});
