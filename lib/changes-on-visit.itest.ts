import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { type House, openHouse } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { noteChangesOnVisit } from "./changes-on-visit";
import { db } from "./database/client";
import { processWide } from "./database/process-wide";
import { syncUser } from "./sync/engine";

const HOUR = 60 * 60_000;
let house: House;
let nextAccount = 881_000;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  silenceLog();
  await db.catalogState.deleteMany();
  restart();
  house.simulator.requests.clear();
});

test("the first visit of a New York day asks by date in the visitor's name, who sees the call and is free at once", async () => {
  const { userId, accountId } = await newPerson();
  const { userId: other } = await newPerson();
  const now = new Date();
  await Promise.all([noteChangesOnVisit(userId, now), noteChangesOnVisit(userId, now), noteChangesOnVisit(other, now)]);
  restart();
  await noteChangesOnVisit(other, new Date(now.getTime() + 60_000));
  expect(asked()).toEqual([{ accountId, dateFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  const where = { userId, endpoint: "GET /changes" };
  expect(await db.callTally.findMany({ where })).toMatchObject([{ outcome: "ok", calls: 1 }]);
  // Nothing was written, so nothing makes the person due.
  const state = await db.syncState.findUniqueOrThrow({ where: { userId } });
  expect(state).toMatchObject({ claimedBy: null, dueTrigger: null });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(house.simulator.violations.found).toEqual([]);
});

test("an answer that fails is logged and asked for again with a visit an hour later", async () => {
  const { userId } = await newPerson();
  const match = { path: "/changes" };
  house.simulator.faults.add({ match, kind: "status", status: 400, body: { error: "wrong_parameter" }, times: 10 });
  const now = new Date();
  await noteChangesOnVisit(userId, now);
  const first = asked().length;
  expect(first).toBeGreaterThan(0);
  await noteChangesOnVisit(userId, new Date(now.getTime() + HOUR - 1));
  expect(asked()).toHaveLength(first);
  house.simulator.faults.clear();
  await noteChangesOnVisit(userId, new Date(now.getTime() + HOUR));
  expect(asked()).toHaveLength(first + 1);
});

/** As after a restart: what the process remembers of today is gone. */
function restart(): void {
  processWide<number>("changes-on-visit").value = undefined;
}

function asked() {
  return house.simulator.requests.records
    .filter(({ path }) => path === "/changes")
    .map(({ accountId, query }) => ({ accountId, dateFrom: query.date_from }));
}

async function newPerson(): Promise<{ userId: number; accountId: number }> {
  const accountId = ++nextAccount;
  const size = { films: 1, shows: 0, anime: 0, episodes: 0 };
  const account = seededAccount(house.simulator.world, { id: accountId, seed: accountId, now: new Date(), ...size });
  const userId = await house.moveIn(account);
  await syncUser(userId, "sign-in");
  return { userId, accountId };
}
