import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { type House, openHouse } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { syncDueUsers } from "./sync-due-users";

const MINUTE = 60_000;

let house: House;
let nextId = 930_000;

beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await db.user.deleteMany();
  house.simulator.requests.clear();
});
afterAll(() => house.close());

test("takes up who is due, and nobody else", async () => {
  const [due, later] = [await person(), await person()];
  await makeDue(due, -MINUTE);
  await makeDue(later, MINUTE);
  expect(await syncDueUsers(soon())).toEqual({ claimed: 1, succeeded: 1, failed: 0, skipped: 0, isComplete: true });
  expect((await stateOf(due)).phase).toBe("ready");
  expect((await stateOf(later)).phase).toBe("importing");
});

test("force makes everybody due but those whom Simkl no longer knows", async () => {
  const [one, dead] = [await person(), await person()];
  await db.account.update({ where: { userId: dead }, data: { deadSince: new Date() } });
  expect(await syncDueUsers({ ...soon(), force: true })).toMatchObject({ claimed: 1, succeeded: 1 });
  expect((await stateOf(one)).phase).toBe("ready");
});

test("one person's failure keeps no other from their turn, and is counted", async () => {
  silenceLog();
  const [failing, fine] = [await person(), await person()];
  await makeDue(failing, -2 * MINUTE);
  await makeDue(fine, -MINUTE);
  const { simklId: account } = await db.user.findUniqueOrThrow({ where: { id: failing } });
  house.simulator.faults.add({ match: { path: "/sync/all-items/shows", account }, kind: "truncate" });
  expect(await syncDueUsers(soon())).toMatchObject({ claimed: 2, succeeded: 1, failed: 1 });
  vi.restoreAllMocks();
});

test("a grant that no key opens any more is that person's trouble alone", async () => {
  silenceLog();
  const [locked, fine] = [await person(), await person()];
  await makeDue(locked, -2 * MINUTE);
  await makeDue(fine, -MINUTE);
  await db.account.update({ where: { userId: locked }, data: { accessToken: "v1.00000000.lost" } });
  expect(await syncDueUsers(soon())).toMatchObject({ claimed: 2, succeeded: 1, failed: 1, isComplete: true });
  expect(await stateOf(locked)).toMatchObject({ failures: 1, claimedBy: null });
  expect((await stateOf(fine)).phase).toBe("ready");
  vi.restoreAllMocks();
});

test("two calls at once sync nobody twice and leave nobody out", async () => {
  const people = [await person(), await person(), await person(), await person(), await person()];
  for (const userId of people) await makeDue(userId, -MINUTE);
  await Promise.all([syncDueUsers(soon()), syncDueUsers(soon())]);
  for (const userId of people) expect((await stateOf(userId)).phase).toBe("ready");
  const imports = house.simulator.requests.records.filter(({ path }) => path === "/sync/all-items/shows");
  expect(imports).toHaveLength(people.length);
});

test("takes up nobody once its time is over, and says that it is not done", async () => {
  await makeDue(await person(), -MINUTE);
  expect(await syncDueUsers({ kind: "cron", deadline: Date.now() })).toMatchObject({ claimed: 0, isComplete: false });
});

async function person(): Promise<number> {
  nextId += 1;
  const size = { films: 1, shows: 1, anime: 0, episodes: 2 };
  return house.moveIn(seededAccount(house.simulator.world, { id: nextId, seed: nextId, now: new Date(), ...size }));
}

function soon() {
  return { kind: "cron" as const, deadline: Date.now() + 20_000 };
}

async function makeDue(userId: number, inMs: number): Promise<void> {
  await db.syncState.update({ where: { userId }, data: { nextDueAt: new Date(Date.now() + inMs) } });
}

function stateOf(userId: number) {
  return db.syncState.findUniqueOrThrow({ where: { userId } });
}
