import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { closePresence, presence } from "@/lib/database/presence";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { storeLibrary } from "@/tests/stored-library";
import { claimDue, claimOne, giveBack } from "./claim";
import { askSync, pauseSync, resumeSync } from "./controls";

const HOUR = 60 * 60_000;

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await closePresence();
  await database.stop();
});

async function person({ isDue = false, isConnected = true } = {}): Promise<number> {
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

const dueNow = async () => {
  const claims = await claimDue(100, "schedule");
  if (claims.length > 0) await giveBack(claims);
  return claims.map(({ userId }) => userId);
};

test("a paused person is not synced, however due; resuming makes them due again", async () => {
  const userId = await person({ isDue: true });
  await pauseSync(userId, "person");
  expect(await dueNow()).not.toContain(userId);
  expect(await claimOne(userId, "asked")).toBeNull();
  expect(await askSync(userId, "asked")).toBe("paused");

  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date(Date.now() + HOUR) } });
  expect(await resumeSync(userId, "person")).toBe("resumed");
  expect(await dueNow()).toContain(userId);
});

test("an operator's pause is not the person's to end, nor to take over", async () => {
  const userId = await person({ isDue: true });
  await pauseSync(userId, "person");
  await pauseSync(userId, "operator");
  await pauseSync(userId, "person");
  expect(await resumeSync(userId, "person")).toBe("not-yours");
  expect(await dueNow()).not.toContain(userId);
  expect(await resumeSync(userId, "operator")).toBe("resumed");
  expect(await dueNow()).toContain(userId);
});

test("who asks is due at once, and may ask again a minute later; an operator may at any time", async () => {
  const userId = await person();
  expect(await dueNow()).not.toContain(userId);
  expect(await askSync(userId, "asked")).toBe("asked");
  expect(await dueNow()).toContain(userId);
  expect(await askSync(userId, "asked")).toBe("too-soon");
  expect(await askSync(userId, "operator")).toBe("asked");

  await db.syncState.update({ where: { userId }, data: { askedAt: new Date(Date.now() - 61_000) } });
  expect(await askSync(userId, "asked")).toBe("asked");
});

test("two who ask at once are asked for once", async () => {
  const userId = await person();
  const answers = await Promise.all([askSync(userId, "asked"), askSync(userId, "asked")]);
  expect(answers.sort()).toEqual(["asked", "too-soon"]);
});

test("nothing is asked for while a check runs, or when only the person can help", async () => {
  const userId = await person();
  await db.syncState.update({ where: { userId }, data: { claimedBy: await presence() } });
  expect(await askSync(userId, "asked")).toBe("running");
  expect(await askSync(await person({ isConnected: false }), "asked")).toBe("reconnect");
});
