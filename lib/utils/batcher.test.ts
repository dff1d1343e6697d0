import { expect, test } from "vitest";
import { createBatcher } from "./batcher";

test("callers during a run share the next", async () => {
  const batches: string[][] = [];
  const write = createBatcher<string>(async (inputs) => {
    batches.push([...inputs]);
    await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all(["a", "b", "c", "d"].map(write));
  await write("e");
  expect(batches).toEqual([["a"], ["b", "c", "d"], ["e"]]);
});

test("one that fails does not fail the others", async () => {
  const handled: string[] = [];
  const write = createBatcher<string>(async (inputs) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (inputs.includes("bad")) throw new Error("refused");
    handled.push(...inputs);
  });
  const resolvers = await Promise.allSettled(["a", "b", "bad", "c"].map(write));
  expect(resolvers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(handled.sort()).toEqual(["a", "b", "c"]);
});

test("the next run starts after the interval, the first one at once", async () => {
  const startedAt: number[] = [];
  const write = createBatcher<string>(async () => {
    startedAt.push(performance.now());
  }, 60);
  const calls = performance.now();
  await write("a");
  await Promise.all([write("b"), write("c")]);
  const [first = 0, second = 0, third] = startedAt;
  expect(first - calls).toBeLessThan(second - first);
  expect(second - first).toBeGreaterThanOrEqual(55);
  expect(third).toBeUndefined();
});
