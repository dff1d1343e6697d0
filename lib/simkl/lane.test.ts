import { expect, test } from "vitest";
import { Lane, type Turn } from "./lane";

const turn: Turn = { kind: "read", background: false, signal: undefined, now: () => 0, sleep: async () => {} };

/** Work that ends when told. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end: () => end(), work: () => ended };
}

test("a lane lets what a person waits for go before background work, each in the order it came", async () => {
  const lane = new Lane();
  const first = held();
  const order: string[] = [];
  const running = lane.run(turn, first.work);
  const step = (name: string, background: boolean) => lane.run({ ...turn, background }, async () => order.push(name));
  const waiting = [step("sync 1", true), step("click 1", false), step("sync 2", true), step("click 2", false)];
  first.end();
  await Promise.all([running, ...waiting]);
  expect(order).toEqual(["click 1", "click 2", "sync 1", "sync 2"]);
});

test("a lane goes on after work that failed", async () => {
  const lane = new Lane();
  const failing = lane.run(turn, () => Promise.reject(new Error("no")));
  const next = lane.run(turn, async () => "yes");
  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBe("yes");
});

test("whoever gives up leaves the queue without being run, and the others move up", async () => {
  const lane = new Lane();
  const first = held();
  const caller = new AbortController();
  const running = lane.run(turn, first.work);
  let hasRun = false;
  const impatient = lane.run({ ...turn, signal: caller.signal }, async () => {
    hasRun = true;
  });
  const patient = lane.run(turn, async () => "done");
  caller.abort(new Error("gone"));
  await expect(impatient).rejects.toThrow("gone");
  first.end();
  await running;
  await expect(patient).resolves.toBe("done");
  expect(hasRun).toBe(false);
});

test("a clock set back holds a lane for no longer than its gap", async () => {
  const lane = new Lane();
  const sleeps: number[] = [];
  const sleep = async (ms: number) => {
    sleeps.push(ms);
  };
  await lane.run({ ...turn, kind: "write", now: () => 1_000_000, sleep }, async () => {});
  await lane.run({ ...turn, kind: "write", now: () => 0, sleep }, async () => {});
  expect(Math.max(...sleeps)).toBeLessThanOrEqual(1050);
});

test("a write elsewhere is waited for as one's own, and forgotten after the next", async () => {
  const lane = new Lane();
  const clock = { now: 10_000 };
  const sleeps: number[] = [];
  const sleep = async (ms: number) => {
    sleeps.push(ms);
    clock.now += ms;
  };
  const write: Turn = { ...turn, kind: "write", now: () => clock.now, sleep };
  lane.wroteElsewhere(9_500);
  await lane.run(write, async () => {});
  // By a clock that is far ahead.
  lane.wroteElsewhere(9_000_000);
  await lane.run(write, async () => {});
  clock.now += 2000;
  lane.wroteElsewhere(9_500);
  await lane.run(write, async () => {});
  expect(sleeps).toEqual([550, 1050]);
});
