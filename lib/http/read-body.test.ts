import { expect, test } from "vitest";
import { readBody } from "./read-body";

const createBody = (...parts: string[]) => new Blob(parts).stream();

test("a body is read whole up to its limit", async () => {
  expect(await readBody(createBody("ab", "cd"), 4)).toEqual(new Uint8Array(Buffer.from("abcd")));
  expect(await readBody(null, 4)).toEqual(new Uint8Array());
});

test("a longer one is given up at its limit, even one that does not end", async () => {
  expect(await readBody(createBody("abcde"), 4)).toBeNull();
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 1;
      controller.enqueue(new Uint8Array(10));
    },
  });
  expect(await readBody(endless, 100)).toBeNull();
  expect(given).toBeLessThan(20);
});
