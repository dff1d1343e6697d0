import { expect, test } from "vitest";
import { gathered } from "./gathered";

test("those who come while one is under way share the next", async () => {
  const batches: string[][] = [];
  const write = gathered<string>(async (inputs) => {
    batches.push([...inputs]);
    await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all(["a", "b", "c", "d"].map(write));
  await write("e");
  expect(batches).toEqual([["a"], ["b", "c", "d"], ["e"]]);
});

test("one that cannot be written costs nobody else theirs", async () => {
  const written: string[] = [];
  const write = gathered<string>(async (inputs) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (inputs.includes("bad")) throw new Error("refused");
    written.push(...inputs);
  });
  const ends = await Promise.allSettled(["a", "b", "bad", "c"].map(write));
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(written.sort()).toEqual(["a", "b", "c"]);
});

test("the next begins at the earliest so long after the one before, and nobody waits for the first", async () => {
  const began: number[] = [];
  const write = gathered<string>(async () => {
    began.push(performance.now());
  }, 60);
  const asked = performance.now();
  await write("a");
  await Promise.all([write("b"), write("c")]);
  const [first = 0, second = 0, third] = began;
  expect(first - asked).toBeLessThan(second - first);
  expect(second - first).toBeGreaterThanOrEqual(55);
  expect(third).toBeUndefined();
});
