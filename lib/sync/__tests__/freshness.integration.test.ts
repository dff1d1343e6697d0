import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { getInstanceId, releaseInstanceLock } from "@/lib/database/instance-lock";
import { getFreshness } from "@/lib/sync/status/freshness";
import { getSyncStatus } from "@/lib/sync/status/sync-status";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";

const HOUR = 60 * 60_000;
const soon = new Date(Date.now() + HOUR);
const past = new Date(Date.now() - HOUR);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await releaseInstanceLock();
  await database.stop();
});

async function createUser(state: Partial<Prisma.SyncStateUncheckedCreateInput> = {}, isConnected = true) {
  const userId = await storeLibrary({});
  const session = `session-${userId}`;
  await db.session.create({ data: { tokenHash: session, userId, expires: soon } });
  await db.syncState.create({ data: { userId, phase: "ready", lastSyncedAt: past, nextDueAt: soon, ...state } });
  if (isConnected) {
    await db.account.create({ data: { userId, accessToken: "a", refreshToken: "r", scope: "s", expiresAt: soon } });
  }
  return { userId, session };
}

test("a page learns the revision and the last check of the session's own library", async () => {
  const { userId, session } = await createUser();
  const other = await createUser();
  await db.user.update({ where: { id: userId }, data: { libraryRevision: 7 } });
  await db.user.update({ where: { id: other.userId }, data: { libraryRevision: 99 } });
  expect(await getFreshness(session)).toEqual({
    revision: 7,
    state: "idle",
    lastSyncedAt: past.toISOString(),
    failures: 0,
  });
});

test("an unknown session and an expired one get no freshness", async () => {
  const { session } = await createUser();
  await db.session.update({ where: { tokenHash: session }, data: { expires: past } });
  expect(await getFreshness(session)).toBeNull();
  expect(await getFreshness("guessed")).toBeNull();
});

test("reading the freshness is no visit", async () => {
  const { userId, session } = await createUser();
  await db.user.update({ where: { id: userId }, data: { lastSeenAt: past } });
  await getFreshness(session);
  expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).lastSeenAt).toEqual(past);
});

test.each<[string, Partial<Prisma.SyncStateUncheckedCreateInput>]>([
  ["idle", { nextDueAt: past }],
  ["waiting", { nextDueAt: past, dueTrigger: "asked" }],
  ["paused", { pausedBy: "person", nextDueAt: past, dueTrigger: "asked" }],
  ["quota", { quotaUntil: soon }],
  ["idle", { quotaUntil: past }],
  ["failing", { failures: 2 }],
  ["resting", { failures: 5, restingSince: past }],
])("it is %s with %o", async (state, columns) => {
  const { userId, session } = await createUser(columns);
  expect((await getFreshness(session))?.state).toBe(state);
  expect((await getSyncStatus(userId))?.state).toBe(state);
});

test("it runs while a process that lives has it, and no longer", async () => {
  const { session, userId } = await createUser({ claimedBy: await getInstanceId() });
  expect((await getFreshness(session))?.state).toBe("running");
  await db.syncState.update({ where: { userId }, data: { claimedBy: 1 } });
  expect((await getFreshness(session))?.state).toBe("idle");
});

test("without a living grant only the person can help", async () => {
  const { session } = await createUser({}, false);
  expect((await getFreshness(session))?.state).toBe("reconnect");
});

test("while Simkl blocks this app, every status says until when", async () => {
  const { userId } = await createUser();
  const block = await db.clientBlock.create({ data: { until: soon, reason: "412" } });
  expect(await getSyncStatus(userId)).toMatchObject({ state: "blocked", blockedUntil: soon });
  await db.clientBlock.update({ where: { id: block.id }, data: { clearedAt: new Date() } });
  expect(await getSyncStatus(userId)).toMatchObject({ state: "idle", blockedUntil: null });
});
