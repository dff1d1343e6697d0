import { expect, test } from "vitest";
import { RateLimiter, type SlotRequest } from "./rate-limiter";

const slotRequest: SlotRequest = {
  kind: "read",
  background: false,
  signal: undefined,
  now: () => 0,
  sleep: async () => {},
};

function createPendingWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end: () => end(), work: () => ended };
}

test("requests that a person waits for go before background work, each in their order", async () => {
  const rateLimiter = new RateLimiter();
  const first = createPendingWork();
  const order: string[] = [];
  const running = rateLimiter.run(slotRequest, first.work);
  const step = (name: string, background: boolean) =>
    rateLimiter.run({ ...slotRequest, background }, async () => order.push(name));
  const waiting = [step("sync 1", true), step("click 1", false), step("sync 2", true), step("click 2", false)];
  first.end();
  await Promise.all([running, ...waiting]);
  expect(order).toEqual(["click 1", "click 2", "sync 1", "sync 2"]);
});

test("the limiter continues after failed work", async () => {
  const rateLimiter = new RateLimiter();
  const failing = rateLimiter.run(slotRequest, () => Promise.reject(new Error("no")));
  const next = rateLimiter.run(slotRequest, async () => "yes");
  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBe("yes");
});

test("an aborted request leaves the queue without running, and the others move up", async () => {
  const rateLimiter = new RateLimiter();
  const first = createPendingWork();
  const caller = new AbortController();
  const running = rateLimiter.run(slotRequest, first.work);
  let hasRun = false;
  const impatient = rateLimiter.run({ ...slotRequest, signal: caller.signal }, async () => {
    hasRun = true;
  });
  const patient = rateLimiter.run(slotRequest, async () => "done");
  caller.abort(new Error("aborted"));
  await expect(impatient).rejects.toThrow("aborted");
  first.end();
  await running;
  await expect(patient).resolves.toBe("done");
  expect(hasRun).toBe(false);
});

test("a clock that is set back blocks the limiter for no longer than a second", async () => {
  const rateLimiter = new RateLimiter();
  const sleeps: number[] = [];
  const sleep = async (ms: number) => {
    sleeps.push(ms);
  };
  await rateLimiter.run({ ...slotRequest, kind: "write", now: () => 1_000_000, sleep }, async () => {});
  await rateLimiter.run({ ...slotRequest, kind: "write", now: () => 0, sleep }, async () => {});
  expect(Math.max(...sleeps)).toBeLessThanOrEqual(1050);
});

test("a write of another process counts as an own one, until the next", async () => {
  const rateLimiter = new RateLimiter();
  const clock = { now: 10_000 };
  const sleeps: number[] = [];
  const sleep = async (ms: number) => {
    sleeps.push(ms);
    clock.now += ms;
  };
  const write: SlotRequest = { ...slotRequest, kind: "write", now: () => clock.now, sleep };
  rateLimiter.recordExternalWrite(9_500);
  await rateLimiter.run(write, async () => {});
  // From a clock that is far ahead.
  rateLimiter.recordExternalWrite(9_000_000);
  await rateLimiter.run(write, async () => {});
  clock.now += 2000;
  rateLimiter.recordExternalWrite(9_500);
  await rateLimiter.run(write, async () => {});
  expect(sleeps).toEqual([550, 1050]);
});
