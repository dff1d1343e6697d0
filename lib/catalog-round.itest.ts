import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { type House, openHouse } from "@/tests/house";
import { catalogRound } from "./catalog-round";
import { syncUser } from "./sync/engine";

const ACCOUNT = 880_001;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("without anybody who could be asked for, a round reads what it can", async () => {
  expect(await catalogRound(Date.now() + 10_000)).toEqual({
    changed: null,
    fetched: 0,
    unknown: 0,
    failed: 0,
    isComplete: true,
  });
});

test("what changed is asked once a day in one person's name, who is free for a sync again at once", async () => {
  const size = { films: 2, shows: 2, anime: 1, episodes: 10 };
  const account = seededAccount(house.simulator.world, { id: ACCOUNT, seed: ACCOUNT, now: new Date(), ...size });
  const userId = await house.moveIn(account);
  await syncUser(userId, "sign-in");
  await db.catalogState.deleteMany();
  house.simulator.requests.clear();

  expect(await catalogRound(Date.now() + 20_000)).toMatchObject({
    changed: 0,
    fetched: 5,
    failed: 0,
    isComplete: true,
  });
  expect(asked("/changes")).toEqual([ACCOUNT]);
  expect(asked(/^\/(movies|tv|anime)\//)).toEqual(Array.from({ length: 8 }, () => null));
  expect(await db.syncState.findUniqueOrThrow({ where: { userId } })).toMatchObject({ claimedBy: null });

  expect(await catalogRound(Date.now() + 20_000)).toMatchObject({ changed: null, fetched: 0 });
  expect(asked("/changes")).toHaveLength(1);
  expect(await syncUser(userId, "schedule")).toBe("done");
});

/** For whom each of these requests was made; null without a token. */
function asked(path: string | RegExp): (number | null)[] {
  return house.simulator.requests.records
    .filter((request) => (typeof path === "string" ? request.path === path : path.test(request.path)))
    .map(({ accountId }) => accountId);
}
