import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { saveTrackRewatches } from "./save-track-rewatches";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

test("rewatches are not tracked until a user on a paid plan enables them, and then for no other user", async () => {
  const [mine, other] = [await createUser(1, "pro"), await createUser(2, "pro")];
  expect(await isTracking(mine)).toBe(false);
  await saveTrackRewatches(mine, true);
  expect([await isTracking(mine), await isTracking(other)]).toEqual([true, false]);
  await saveTrackRewatches(mine, false);
  expect(await isTracking(mine)).toBe(false);
});

test("on the free plan the switch stays as it is, also as it was before a downgrade", async () => {
  const [never, downgraded] = [await createUser(3, "free"), await createUser(4, "vip")];
  await saveTrackRewatches(never, true);
  await saveTrackRewatches(downgraded, true);
  await db.user.update({ where: { id: downgraded }, data: { plan: "free" } });
  await saveTrackRewatches(downgraded, false);
  expect([await isTracking(never), await isTracking(downgraded)]).toEqual([false, true]);
});

async function createUser(simklId: number, plan: "free" | "pro" | "vip"): Promise<number> {
  return (await db.user.create({ data: { simklId, name: "Ada", plan } })).id;
}

async function isTracking(id: number): Promise<boolean> {
  return (await db.user.findUniqueOrThrow({ where: { id } })).trackRewatches;
}
