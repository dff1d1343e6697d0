import { expect, test } from "vitest";
import { drawInQueue } from "./drawing-queue";

test("one picture at a time is drawn, in the order of the requests", async () => {
  const order: string[] = [];
  const draw = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((done) => setImmediate(done));
    order.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([drawInQueue("Ada", draw("one")), drawInQueue("Bo", draw("two"))])).toEqual(["one", "two"]);
  expect(order).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test("one that fails does not stop the others", async () => {
  const failing = drawInQueue("Ada", () => Promise.reject(new Error("no letters")));
  const next = drawInQueue("Bo", async () => "drawn");
  await expect(failing).rejects.toThrow("no letters");
  expect(await next).toBe("drawn");
});

test("a caller gets null while many wait, and is served later", async () => {
  let finish = () => {};
  const first = drawInQueue("Ada", () => new Promise<string>((done) => (finish = () => done("first"))));
  const crowd = Array.from({ length: 20 }, (_, index) => drawInQueue(`person ${index}`, async () => "crowd"));
  expect((await Promise.all(crowd.slice(-5))).every((result) => result === null)).toBe(true);
  finish();
  expect(await first).toBe("first");
  expect((await Promise.all(crowd)).filter((answer) => answer === "crowd")).toHaveLength(11);
  expect(await drawInQueue("Ada", async () => "later")).toBe("later");
});

test("one link does not fill the queue of the others", async () => {
  let finish = () => {};
  const first = drawInQueue("link a", () => new Promise<string>((done) => (finish = () => done("first"))));
  const flood = Array.from({ length: 30 }, () => drawInQueue("link a", async () => "flood"));
  const other = drawInQueue("link b", async () => "other");
  expect(await flood.at(-1)).toBeNull();
  finish();
  expect((await Promise.all(flood)).filter((answer) => answer === "flood")).toHaveLength(2);
  expect([await first, await other]).toEqual(["first", "other"]);
});
