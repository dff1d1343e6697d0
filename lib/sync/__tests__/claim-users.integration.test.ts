import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { getInstanceId } from "@/lib/database/instance-lock";
import { claimDue, claimIfDue, claimOne, releaseClaims } from "@/lib/sync/state/claim-users";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { createTestApp, type TestApp } from "@/tests/app/test-app";

const MINUTE = 60_000;
/** No living process has that number. */
const DEAD_PROCESS = 0;

let app: TestApp;
let nextId = 940_000;

beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(async () => {
  await db.user.deleteMany();
  await db.clientBlock.deleteMany();
});
afterAll(() => app.close());

test("claims at the same time get different users, longest due first", async () => {
  const userIds = await Promise.all([createUser({ dueIn: -3 }), createUser({ dueIn: -2 }), createUser({ dueIn: -1 })]);
  const [first, second] = await Promise.all([claimDue(2, "cron"), claimDue(2, "cron")]);
  expect([...first, ...second].map(({ userId }) => userId)).toEqual(userIds);
});

test("a user claimed by a living process cannot be claimed; one whose process is gone can", async () => {
  const userId = await createUser({ dueIn: -1 });
  const claim = await claimOne(userId, "cron");
  expect(claim?.holder).toBe(await getInstanceId());
  expect(await claimOne(userId, "cron")).toBeNull();

  await db.syncState.update({ where: { userId }, data: { claimedBy: DEAD_PROCESS } });
  await db.syncRun.create({ data: { userId, trigger: "cron" } });
  if (claim) await releaseClaims([claim]);
  expect(await claimOne(userId, "cron")).not.toBeNull();
  expect((await db.syncRun.findFirst({ where: { userId } }))?.outcome).toBe("failed");
});

test("a claim that is given back without work is free again", async () => {
  const userId = await createUser({ dueIn: -1 });
  await releaseClaims(await claimDue(5, "cron"));
  expect(await claimIfDue(userId, "visit")).toMatchObject({ userId });
});

test.each([
  ["not due", { dueIn: 5 }],
  ["paused", { dueIn: -1, pausedBy: "person" as const }],
  ["without a living grant", { dueIn: -1, deadSince: new Date() }],
])("a user %s is not claimed", async (_, how) => {
  const userId = await createUser(how);
  expect(await claimDue(5, "cron")).toEqual([]);
  expect(await claimIfDue(userId, "visit")).toBeNull();
});

test("the due trigger takes precedence over the claimer's", async () => {
  const userId = await createUser({ dueIn: -1, dueTrigger: "asked" });
  expect(await claimDue(1, "schedule")).toMatchObject([{ userId, trigger: "asked" }]);
  expect((await db.syncState.findUniqueOrThrow({ where: { userId } })).dueTrigger).toBeNull();
});

test("while Simkl blocks this app no user is claimed; afterwards one tries for all", async () => {
  await Promise.all([createUser({ dueIn: -3 }), createUser({ dueIn: -2 }), createUser({ dueIn: -1 })]);
  await db.clientBlock.create({ data: { until: new Date(Date.now() + MINUTE), reason: "412" } });
  expect(await claimDue(5, "cron")).toEqual([]);

  await db.clientBlock.updateMany({ data: { until: new Date(Date.now() - 1000) } });
  const [first, second] = await Promise.all([claimDue(5, "cron"), claimDue(5, "cron")]);
  expect(first.length + second.length).toBe(1);
  await db.clientBlock.updateMany({ data: { clearedAt: new Date() } });
  expect(await claimDue(5, "cron")).toHaveLength(2);
});

interface UserOptions {
  /** Minutes. */
  dueIn: number;
  pausedBy?: "person";
  deadSince?: Date;
  dueTrigger?: string;
}

async function createUser({ dueIn, pausedBy, deadSince, dueTrigger }: UserOptions): Promise<number> {
  nextId += 1;
  const size = { movies: 1, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size });
  const userId = await app.registerAccount(account);
  const nextDueAt = new Date(Date.now() + dueIn * MINUTE);
  await db.syncState.update({ where: { userId }, data: { nextDueAt, pausedBy, dueTrigger } });
  if (deadSince) await db.account.update({ where: { userId }, data: { deadSince } });
  return userId;
}
