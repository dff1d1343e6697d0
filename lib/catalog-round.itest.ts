import { afterAll, beforeAll, expect, test } from "vitest";
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

test("a round reads what libraries lack, without a token and without asking what changed", async () => {
  const idle = { fetched: 0, unknown: 0, failed: 0, isComplete: true };
  expect(await catalogRound(Date.now() + 10_000)).toEqual(idle);

  const size = { films: 2, shows: 2, anime: 1, episodes: 10 };
  const account = seededAccount(house.simulator.world, { id: ACCOUNT, seed: ACCOUNT, now: new Date(), ...size });
  await syncUser(await house.moveIn(account), "sign-in");
  house.simulator.requests.clear();

  expect(await catalogRound(Date.now() + 20_000)).toEqual({ ...idle, fetched: 5 });
  const { records } = house.simulator.requests;
  expect(records.filter(({ path }) => /^\/(movies|tv|anime)\//.test(path))).toHaveLength(8);
  expect(records.filter(({ accountId }) => accountId !== null)).toEqual([]);
});
