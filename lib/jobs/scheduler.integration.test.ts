import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { syncDueUsers } from "./scheduler";

const MINUTE = 60_000;

let app: TestApp;
let nextId = 930_000;

beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(async () => {
  await db.user.deleteMany();
  app.simulator.requests.clear();
});
afterAll(() => app.close());

test("syncs due users, and no others", async () => {
  const [due, later] = [await createUser(), await createUser()];
  await makeDue(due, -MINUTE);
  await makeDue(later, MINUTE);
  expect(await syncDueUsers(createOptions())).toEqual({
    claimed: 1,
    succeeded: 1,
    failed: 0,
    skipped: 0,
    isComplete: true,
  });
  expect((await getState(due)).phase).toBe("ready");
  expect((await getState(later)).phase).toBe("importing");
});

test("force makes every user due but those with a dead grant", async () => {
  const [one, dead] = [await createUser(), await createUser()];
  await db.account.update({ where: { userId: dead }, data: { deadSince: new Date() } });
  expect(await syncDueUsers({ ...createOptions(), force: true })).toMatchObject({ claimed: 1, succeeded: 1 });
  expect((await getState(one)).phase).toBe("ready");
});

test("one user's failure stops no other, and is counted", async () => {
  silenceLog();
  const [failing, fine] = [await createUser(), await createUser()];
  await makeDue(failing, -2 * MINUTE);
  await makeDue(fine, -MINUTE);
  const { simklId: account } = await db.user.findUniqueOrThrow({ where: { id: failing } });
  app.simulator.faults.add({ match: { path: "/sync/all-items/shows", account }, kind: "truncate" });
  expect(await syncDueUsers(createOptions())).toMatchObject({ claimed: 2, succeeded: 1, failed: 1 });
  vi.restoreAllMocks();
});

test("a grant that no key decrypts fails that user alone", async () => {
  silenceLog();
  const [locked, fine] = [await createUser(), await createUser()];
  await makeDue(locked, -2 * MINUTE);
  await makeDue(fine, -MINUTE);
  await db.account.update({ where: { userId: locked }, data: { accessToken: "v1.00000000.lost" } });
  expect(await syncDueUsers(createOptions())).toMatchObject({ claimed: 2, succeeded: 1, failed: 1, isComplete: true });
  expect(await getState(locked)).toMatchObject({ failures: 1, claimedBy: null });
  expect((await getState(fine)).phase).toBe("ready");
  vi.restoreAllMocks();
});

test("two calls at once sync no user twice and leave none out", async () => {
  const userIds = [await createUser(), await createUser(), await createUser(), await createUser(), await createUser()];
  for (const userId of userIds) await makeDue(userId, -MINUTE);
  await Promise.all([syncDueUsers(createOptions()), syncDueUsers(createOptions())]);
  for (const userId of userIds) expect((await getState(userId)).phase).toBe("ready");
  const imports = app.simulator.requests.records.filter(({ path }) => path === "/sync/all-items/shows");
  expect(imports).toHaveLength(userIds.length);
});

test("claims no user once its time is over, and reports that it is incomplete", async () => {
  await makeDue(await createUser(), -MINUTE);
  expect(await syncDueUsers({ kind: "cron", deadline: Date.now() })).toMatchObject({ claimed: 0, isComplete: false });
});

async function createUser(): Promise<number> {
  nextId += 1;
  const size = { movies: 1, shows: 1, anime: 0, episodes: 2 };
  return app.registerAccount(
    createSeededAccount(app.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size }),
  );
}

function createOptions() {
  return { kind: "cron" as const, deadline: Date.now() + 20_000 };
}

async function makeDue(userId: number, inMs: number): Promise<void> {
  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date(Date.now() + inMs) } });
}

function getState(userId: number) {
  return db.syncState.findUniqueOrThrow({ where: { userId } });
}
