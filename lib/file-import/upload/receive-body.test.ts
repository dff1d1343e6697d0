import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { FORM_OVERHEAD_BYTES, MAX_BYTES } from "@/lib/file-import/limits";
import { getBodyLength, receiveBody } from "./receive-body";

const PACE = { totalTimeoutMs: 10_000, idleTimeoutMs: 5000 };
const collectBody = (...args: Parameters<typeof receiveBody>) => text(receiveBody(...args));
const createStream = (...chunks: string[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

test("the length has to be announced, and limited, before anything is read", () => {
  const createRequest = (length?: string) => ({
    headers: new Headers(length === undefined ? {} : { "content-length": length }),
  });
  expect(getBodyLength(createRequest(String(MAX_BYTES + FORM_OVERHEAD_BYTES)))).toBe(MAX_BYTES + FORM_OVERHEAD_BYTES);
  expect(() => getBodyLength(createRequest(String(MAX_BYTES + FORM_OVERHEAD_BYTES + 1)))).toThrow("too-large");
  for (const none of [undefined, "x", "1.5"]) expect(() => getBodyLength(createRequest(none))).toThrow("no-length");
});

test("a body arrives as sent; one that is shorter or longer than announced does not", async () => {
  expect(await collectBody(createStream("ab", "c"), 3, PACE)).toBe("abc");
  for (const length of [2, 4])
    await expect(collectBody(createStream("ab", "c"), length, PACE)).rejects.toThrow("interrupted");
  await expect(collectBody(null, 1, PACE)).rejects.toThrow("interrupted");
  const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.error(new Error("reset")),
  });
  await expect(collectBody(broken, 1, PACE)).rejects.toThrow("interrupted");
});

test("a body that pauses for too long, or never ends, is too slow, and the connection stays open for the response", async () => {
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
  };
  const silent = new ReadableStream<Uint8Array<ArrayBuffer>>({ cancel });
  await expect(collectBody(silent, 10, { ...PACE, idleTimeoutMs: 20 })).rejects.toThrow("too-slow");
  const dripping = new ReadableStream<Uint8Array<ArrayBuffer>>({
    cancel,
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      controller.enqueue(new Uint8Array(1));
    },
  });
  await expect(collectBody(dripping, 10_000, { ...PACE, totalTimeoutMs: 50 })).rejects.toThrow("too-slow");
  expect(isCancelled).toBe(false);
});
