import { afterAll, beforeAll, expect, test } from "vitest";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { runCatalogMaintenance } from "./catalog-maintenance";
import { syncUser } from "./sync-user";

const ACCOUNT = 880_001;
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test("a round reads what libraries lack, without a token and without asking what changed", async () => {
  const idle = { fetched: 0, unknown: 0, failed: 0, isComplete: true };
  expect(await runCatalogMaintenance(Date.now() + 10_000)).toEqual(idle);

  const size = { movies: 2, shows: 2, anime: 1, episodes: 10 };
  const account = createSeededAccount(app.simulator.world, { id: ACCOUNT, seed: ACCOUNT, now: new Date(), ...size });
  await syncUser(await app.registerAccount(account), "sign-in");
  app.simulator.requests.clear();

  expect(await runCatalogMaintenance(Date.now() + 20_000)).toEqual({ ...idle, fetched: 5 });
  const { records } = app.simulator.requests;
  expect(records.filter(({ path }) => /^\/(movies|tv|anime)\//.test(path))).toHaveLength(8);
  expect(records.filter(({ accountId }) => accountId !== null)).toEqual([]);
});
