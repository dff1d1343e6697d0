import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { saveTrackRewatches } from "./save-track-rewatches";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());

test("rewatches are not tracked until a person of a paid plan wants it, and then for nobody else", async () => {
  const [mine, other] = [await person(1, "pro"), await person(2, "pro")];
  expect(await isOn(mine)).toBe(false);
  await saveTrackRewatches(mine, true);
  expect([await isOn(mine), await isOn(other)]).toEqual([true, false]);
  await saveTrackRewatches(mine, false);
  expect(await isOn(mine)).toBe(false);
});

test("on the free plan the switch stays as it is, also as it was before a downgrade", async () => {
  const [never, downgraded] = [await person(3, "free"), await person(4, "vip")];
  await saveTrackRewatches(never, true);
  await saveTrackRewatches(downgraded, true);
  await db.user.update({ where: { id: downgraded }, data: { plan: "free" } });
  await saveTrackRewatches(downgraded, false);
  expect([await isOn(never), await isOn(downgraded)]).toEqual([false, true]);
});

async function person(simklId: number, plan: "free" | "pro" | "vip"): Promise<number> {
  return (await db.user.create({ data: { simklId, name: "Somebody", plan } })).id;
}

async function isOn(id: number): Promise<boolean> {
  return (await db.user.findUniqueOrThrow({ where: { id } })).trackRewatches;
}
