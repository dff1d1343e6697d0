import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type Child, startChild } from "@/tests/database/child";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { withLane } from "./lanes";

let database: TestDatabase;
let children: Child[] = [];

beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  for (const child of children) child.say("let go");
  await Promise.all(children.map((child) => child.ended));
  children = [];
});
afterAll(() => database.stop());

function elsewhere(lane: string): Child {
  const child = startChild("tests/database/lane-child.ts", database.url, lane);
  children.push(child);
  return child;
}

const nothing = async () => undefined;

test("one at a time is in a lane, and others pass by in other lanes", async () => {
  const outcome = await withLane("sync:1", async () => ({
    same: await withLane("sync:1", nothing),
    other: await withLane("sync:2", async () => "done"),
  }));
  expect(outcome).toEqual({ ran: true, value: { same: { ran: false }, other: { ran: true, value: "done" } } });
});

test("a lane is free again after its work, and after work that failed", async () => {
  const failing = withLane("sync:1", async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await withLane("sync:1", nothing)).toMatchObject({ ran: true });
  expect(await withLane("sync:1", nothing)).toMatchObject({ ran: true });
});

test("a lane is closed to every other process", async () => {
  const holder = elsewhere("sync:1");
  expect(await holder.line()).toBe("holding");
  expect(await withLane("sync:1", nothing)).toEqual({ ran: false });

  await withLane("sync:2", async () => expect(await elsewhere("sync:2").line()).toBe("busy"));
});

test("a lane is free soon after a kill -9 of the process in it", async () => {
  const holder = elsewhere("sync:1");
  await holder.line();
  process.kill(holder.pid, "SIGKILL");
  await holder.ended;
  await vi.waitFor(async () => expect(await withLane("sync:1", nothing)).toMatchObject({ ran: true }), {
    timeout: 20_000,
  });
});
