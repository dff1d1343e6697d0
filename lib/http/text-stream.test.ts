import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createTextStream } from "./text-stream";

test("asks for no more than the receiver takes", async () => {
  let produced = 0;
  async function* endless() {
    for (;;) yield `${produced++}\n`;
  }
  const reader = createTextStream(endless()).getReader();
  await reader.read();
  for (let turns = 0; turns < 20; turns += 1) await turn();
  expect(produced).toBeLessThanOrEqual(3);
});

test("a failure on the way is a failed body, not a short one", async () => {
  async function* broken() {
    yield "begun ";
    throw new Error("the database went away");
  }
  await expect(new Response(createTextStream(broken())).text()).rejects.toThrow("the database went away");
});

test("a receiver that leaves ends the work", async () => {
  let isEnded = false;
  async function* endless() {
    try {
      for (;;) yield "more";
    } finally {
      isEnded = true;
    }
  }
  const reader = createTextStream(endless()).getReader();
  await reader.read();
  await reader.cancel();
  expect(isEnded).toBe(true);
});
