import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { getInstanceId, releaseInstanceLock } from "@/lib/database/instance-lock";
import { pauseSync, requestSyncNow, resumeSync } from "@/lib/sync/run/sync-controls";
import { claimDue, claimOne, releaseClaims } from "@/lib/sync/state/claim-users";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";

const HOUR = 60 * 60_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await releaseInstanceLock();
  await database.stop();
});

async function createUser({ isDue = false, isConnected = true } = {}): Promise<number> {
  const userId = await storeLibrary({});
  const nextDueAt = new Date(Date.now() + (isDue ? -HOUR : HOUR));
  await db.syncState.create({ data: { userId, phase: "ready", activities: {}, nextDueAt } });
  if (isConnected) {
    await db.account.create({
      data: { userId, accessToken: "a", refreshToken: "r", scope: "s", expiresAt: nextDueAt },
    });
  }
  return userId;
}

const listDueUsers = async () => {
  const claims = await claimDue(100, "schedule");
  if (claims.length > 0) await releaseClaims(claims);
  return claims.map(({ userId }) => userId);
};

test("a paused person is not synced, however due; resuming makes them due again", async () => {
  const userId = await createUser({ isDue: true });
  await pauseSync(userId, "person");
  expect(await listDueUsers()).not.toContain(userId);
  expect(await claimOne(userId, "asked")).toBeNull();
  expect(await requestSyncNow(userId, "asked")).toBe("paused");

  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date(Date.now() + HOUR) } });
  expect(await resumeSync(userId, "person")).toBe("resumed");
  expect(await listDueUsers()).toContain(userId);
});

test("an operator's pause is not the person's to end, nor to take over", async () => {
  const userId = await createUser({ isDue: true });
  await pauseSync(userId, "person");
  await pauseSync(userId, "operator");
  await pauseSync(userId, "person");
  expect(await resumeSync(userId, "person")).toBe("not-yours");
  expect(await listDueUsers()).not.toContain(userId);
  expect(await resumeSync(userId, "operator")).toBe("resumed");
  expect(await listDueUsers()).toContain(userId);
});

test("who asks is due at once, and may ask again a minute later; an operator may at any time", async () => {
  const userId = await createUser();
  expect(await listDueUsers()).not.toContain(userId);
  expect(await requestSyncNow(userId, "asked")).toBe("asked");
  expect(await listDueUsers()).toContain(userId);
  expect(await requestSyncNow(userId, "asked")).toBe("too-soon");
  expect(await requestSyncNow(userId, "operator")).toBe("asked");

  await db.syncState.update({ where: { userId }, data: { askedAt: new Date(Date.now() - 61_000) } });
  expect(await requestSyncNow(userId, "asked")).toBe("asked");
});

test("two requests at once make one sync", async () => {
  const userId = await createUser();
  const answers = await Promise.all([requestSyncNow(userId, "asked"), requestSyncNow(userId, "asked")]);
  expect(answers.sort()).toEqual(["asked", "too-soon"]);
});

test("nothing is requested while a sync runs, or when only the user can help", async () => {
  const userId = await createUser();
  await db.syncState.update({ where: { userId }, data: { claimedBy: await getInstanceId() } });
  expect(await requestSyncNow(userId, "asked")).toBe("running");
  expect(await requestSyncNow(await createUser({ isConnected: false }), "asked")).toBe("reconnect");
});
