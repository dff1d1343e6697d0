import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { type House, openHouse } from "@/tests/house";
import { importState } from "./import-state";
import { startQueue, stopQueue } from "./queue";
import { syncAfterSignIn, syncOnVisit } from "./request-sync";

const PATIENCE = { timeout: 20_000, interval: 100 };

let house: House;
let nextId = 910_000;

beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => stopQueue());
afterAll(() => house.close());

test("a request is worked off by a worker", async () => {
  await startQueue();
  const userId = await newcomer();
  await syncAfterSignIn(userId);
  await vi.waitFor(async () => expect((await importState(userId)).phase).toBe("ready"), PATIENCE);
});

test("who was due when all processes were down is served when one comes up", async () => {
  const userId = await newcomer();
  await syncAfterSignIn(userId);
  await startQueue();
  await vi.waitFor(async () => expect((await importState(userId)).phase).toBe("ready"), PATIENCE);
});

test("several requests before the work begins are one import", async () => {
  const userId = await newcomer();
  await startQueue();
  await Promise.all(Array.from({ length: 5 }, () => syncAfterSignIn(userId)));
  await vi.waitFor(async () => expect((await importState(userId)).phase).toBe("ready"), PATIENCE);
  expect(await db.syncRun.count({ where: { userId, outcome: "done", changed: { gt: 0 } } })).toBe(1);
});

test.each([
  ["that was checked long ago is checked when its owner comes by", 16, 0, true],
  ["that was checked just now is not", 14, 0, false],
  ["that waits out a failure is not", 16, 1, false],
])("a library %s", async (_, minutesOld, failures, isAsked) => {
  const userId = await newcomer();
  const lastSyncedAt = new Date(Date.now() - minutesOld * 60_000);
  await db.syncState.update({ where: { userId }, data: { phase: "ready", failures, lastSyncedAt, nextDueAt: null } });
  await syncOnVisit(userId);
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId } });
  expect(nextDueAt !== null).toBe(isAsked);
});

async function newcomer(): Promise<number> {
  nextId += 1;
  const size = { films: 3, shows: 2, anime: 1, episodes: 12 };
  return house.moveIn(seededAccount(house.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size }));
}
