import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { FORM_BYTES, MOST_BYTES } from "./limits";
import { bodyLength, receiveBody } from "./receive-body";

const PACE = { uploadMs: 10_000, pauseMs: 5000 };
const bodyOf = (...args: Parameters<typeof receiveBody>) => text(receiveBody(...args));
const streamOf = (...chunks: string[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

test("the length has to be told, and bounded, before anything is read", () => {
  const sized = (length?: string) => ({
    headers: new Headers(length === undefined ? {} : { "content-length": length }),
  });
  expect(bodyLength(sized(String(MOST_BYTES + FORM_BYTES)))).toBe(MOST_BYTES + FORM_BYTES);
  expect(() => bodyLength(sized(String(MOST_BYTES + FORM_BYTES + 1)))).toThrow("too-large");
  for (const none of [undefined, "x", "1.5"]) expect(() => bodyLength(sized(none))).toThrow("no-length");
});

test("a body comes as it is sent; one that is shorter or longer than it said does not", async () => {
  expect(await bodyOf(streamOf("ab", "c"), 3, PACE)).toBe("abc");
  for (const length of [2, 4]) await expect(bodyOf(streamOf("ab", "c"), length, PACE)).rejects.toThrow("interrupted");
  await expect(bodyOf(null, 1, PACE)).rejects.toThrow("interrupted");
  const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.error(new Error("reset")),
  });
  await expect(bodyOf(broken, 1, PACE)).rejects.toThrow("interrupted");
});

test("who pauses for too long, or never ends, is too slow, and the connection stays for the answer", async () => {
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
  };
  const silent = new ReadableStream<Uint8Array<ArrayBuffer>>({ cancel });
  await expect(bodyOf(silent, 10, { ...PACE, pauseMs: 20 })).rejects.toThrow("too-slow");
  const dripping = new ReadableStream<Uint8Array<ArrayBuffer>>({
    cancel,
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      controller.enqueue(new Uint8Array(1));
    },
  });
  await expect(bodyOf(dripping, 10_000, { ...PACE, uploadMs: 50 })).rejects.toThrow("too-slow");
  expect(isCancelled).toBe(false);
});
