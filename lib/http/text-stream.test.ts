import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { textStream } from "./text-stream";

test("asks for no more than the receiver takes", async () => {
  let made = 0;
  async function* endless() {
    for (;;) yield `${made++}\n`;
  }
  const reader = textStream(endless()).getReader();
  await reader.read();
  for (let turns = 0; turns < 20; turns += 1) await turn();
  expect(made).toBeLessThanOrEqual(3);
});

test("a failure on the way is a failed body, not a short one", async () => {
  async function* broken() {
    yield "begun ";
    throw new Error("the database went away");
  }
  await expect(new Response(textStream(broken())).text()).rejects.toThrow("the database went away");
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
  const reader = textStream(endless()).getReader();
  await reader.read();
  await reader.cancel();
  expect(isEnded).toBe(true);
});
