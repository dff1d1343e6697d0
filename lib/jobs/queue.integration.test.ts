import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { requestSyncAfterSignIn, requestSyncOnVisit } from "@/lib/sync/run/request-sync";
import { getImportState } from "@/lib/sync/status/import-state";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { startQueue, stopQueue } from "./queue";

const WAIT_OPTIONS = { timeout: 20_000, interval: 100 };

let app: TestApp;
let nextId = 910_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => stopQueue());
afterAll(() => app.close());

test("a request is worked off by a worker", async () => {
  await startQueue();
  const userId = await createUser();
  await requestSyncAfterSignIn(userId);
  await vi.waitFor(async () => expect((await getImportState(userId)).phase).toBe("ready"), WAIT_OPTIONS);
});

test("who was due when all processes were down is served when one comes up", async () => {
  const userId = await createUser();
  await requestSyncAfterSignIn(userId);
  await startQueue();
  await vi.waitFor(async () => expect((await getImportState(userId)).phase).toBe("ready"), WAIT_OPTIONS);
});

test("several requests before the work begins are one import", async () => {
  const userId = await createUser();
  await startQueue();
  await Promise.all(Array.from({ length: 5 }, () => requestSyncAfterSignIn(userId)));
  await vi.waitFor(async () => expect((await getImportState(userId)).phase).toBe("ready"), WAIT_OPTIONS);
  expect(await db.syncRun.count({ where: { userId, outcome: "done", changed: { gt: 0 } } })).toBe(1);
});

test.each([
  ["that was checked long ago is checked when its owner comes by", 16, 0, true],
  ["that was checked just now is not", 14, 0, false],
  ["that waits out a failure is not", 16, 1, false],
])("a library %s", async (_, minutesOld, failures, isRequested) => {
  const userId = await createUser();
  const lastSyncedAt = new Date(Date.now() - minutesOld * 60_000);
  await db.syncState.update({ where: { userId }, data: { phase: "ready", failures, lastSyncedAt, nextDueAt: null } });
  await requestSyncOnVisit(userId);
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId } });
  expect(nextDueAt !== null).toBe(isRequested);
});

async function createUser(): Promise<number> {
  nextId += 1;
  const size = { movies: 3, shows: 2, anime: 1, episodes: 12 };
  return app.registerAccount(
    createSeededAccount(app.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size }),
  );
}
