import { expect, test, vi } from "vitest";
import { hasPicture, keptPicture } from "./kept-pictures";

const MEGABYTE = 1024 * 1024;

test("a picture is drawn once, by several who ask at once as well", async () => {
  const draw = vi.fn(async () => Buffer.from("picture"));
  await Promise.all([keptPicture("once", draw), keptPicture("once", draw)]);
  expect([hasPicture("once"), hasPicture("never")]).toEqual([true, false]);
  expect((await keptPicture("once", draw))?.toString()).toBe("picture");
  expect(draw).toHaveBeenCalledTimes(1);
});

test("what could not be drawn is tried again", async () => {
  expect(await keptPicture("again", async () => null)).toBeNull();
  await expect(keptPicture("again", () => Promise.reject(new Error("no letters")))).rejects.toThrow("no letters");
  expect((await keptPicture("again", async () => Buffer.from("now")))?.toString()).toBe("now");
});

test("the pictures that nobody asked for the longest make room for new ones", async () => {
  const large = async () => Buffer.alloc(6 * MEGABYTE);
  const drawnAgain = vi.fn(large);
  await keptPicture("first", large);
  await keptPicture("second", large);
  await keptPicture("first", drawnAgain);
  await keptPicture("third", large);
  await keptPicture("first", drawnAgain);
  expect(drawnAgain).not.toHaveBeenCalled();
  await keptPicture("second", drawnAgain);
  expect(drawnAgain).toHaveBeenCalledTimes(1);
});
