import { expect, test } from "vitest";
import { inTurn } from "./in-turn";

test("one picture at a time is drawn, in the order in which they were asked for", async () => {
  const order: string[] = [];
  const draw = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((done) => setImmediate(done));
    order.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(draw("one")), inTurn(draw("two"))])).toEqual(["one", "two"]);
  expect(order).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test("one that fails holds up nobody", async () => {
  const failing = inTurn(() => Promise.reject(new Error("no letters")));
  const next = inTurn(async () => "drawn");
  await expect(failing).rejects.toThrow("no letters");
  expect(await next).toBe("drawn");
});

test("whoever comes when many wait is told so, and is served later", async () => {
  let finish = () => {};
  const first = inTurn(() => new Promise<string>((done) => (finish = () => done("first"))));
  const crowd = Array.from({ length: 20 }, () => inTurn(async () => "crowd"));
  expect((await Promise.all(crowd.slice(-5))).every((answer) => answer === null)).toBe(true);
  finish();
  expect(await first).toBe("first");
  expect((await Promise.all(crowd)).filter((answer) => answer === "crowd")).toHaveLength(11);
  expect(await inTurn(async () => "later")).toBe("later");
});
