import { expect, test, vi } from "vitest";
import { getCachedImage, hasCachedImage } from "./image-cache";

const MEGABYTE = 1024 * 1024;

test("an image is drawn once, for concurrent callers as well", async () => {
  const draw = vi.fn(async () => Buffer.from("image"));
  await Promise.all([getCachedImage("once", draw), getCachedImage("once", draw)]);
  expect([hasCachedImage("once"), hasCachedImage("never")]).toEqual([true, false]);
  expect((await getCachedImage("once", draw))?.toString()).toBe("image");
  expect(draw).toHaveBeenCalledTimes(1);
});

test("what could not be drawn is tried again", async () => {
  expect(await getCachedImage("again", async () => null)).toBeNull();
  await expect(getCachedImage("again", () => Promise.reject(new Error("no letters")))).rejects.toThrow("no letters");
  expect((await getCachedImage("again", async () => Buffer.from("now")))?.toString()).toBe("now");
});

test("the least recently used images make room for new ones", async () => {
  const large = async () => Buffer.alloc(6 * MEGABYTE);
  const drawnAgain = vi.fn(large);
  await getCachedImage("first", large);
  await getCachedImage("second", large);
  await getCachedImage("first", drawnAgain);
  await getCachedImage("third", large);
  await getCachedImage("first", drawnAgain);
  expect(drawnAgain).not.toHaveBeenCalled();
  await getCachedImage("second", drawnAgain);
  expect(drawnAgain).toHaveBeenCalledTimes(1);
});
