import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/lib/database/connection";
import { syncUser } from "@/lib/jobs/sync-user";
import { createRecordedAccount } from "@/simulator/accounts/recorded-account";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account } from "@/simulator/model";
import { Rows, readSimulatorLibrary, sortRows } from "@/tests/app/simulator-library";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { exportLibrary } from "./export-library";

const NOW = new Date("2026-11-21T12:34:56Z");
const RECORDING = "../shared/simkl-examples/recorded-2020__all_items.json";

let testApp: TestApp;
beforeAll(async () => {
  testApp = await createTestApp();
});
afterAll(() => testApp.close());

test("every library of the demo comes out row by row as Simkl tells it", async () => {
  for (const account of testApp.simulator.accounts.values()) {
    const library = await exported(await imported(account), account);
    expect(sortRows(library)).toEqual(sortRows(await readSimulatorLibrary(testApp.simulator.url, account.id)));
  }
}, 60_000);

test.skipIf(!existsSync(RECORDING))("a recorded library comes out equal, row by row, to the recording", async () => {
  const recording = JSON.parse(readFileSync(RECORDING, "utf8"));
  const account = createRecordedAccount(testApp.simulator.world, recording, { id: 77_001, name: "Recorded", now: NOW });
  const { shows = [], movies = [] } = await exported(await imported(account), account);
  expect(sortRows({ shows, movies })).toMatchObject(sortRows(recording));
  expect([shows.length, movies.length]).toEqual([58, 59]);
});

test("another user's library is not in it", async () => {
  const { world, clock } = testApp.simulator;
  const now = new Date(clock.now());
  const one = createSeededAccount(world, { id: 77_002, seed: 1, movies: 9, shows: 3, anime: 2, episodes: 50, now });
  const other = createSeededAccount(world, { id: 77_003, seed: 2, movies: 7, shows: 4, anime: 1, episodes: 60, now });
  const oneId = await imported(one);
  await imported(other);
  const { movies, shows, anime } = await exported(oneId, one);
  expect([movies?.length, shows?.length, anime?.length]).toEqual([9, 3, 2]);
});

test("nothing is read before it is consumed, and a failed export has no end", async () => {
  const texts = exportLibrary({ id: 1, plan: "vip" }, NOW);
  expect((await texts.next()).value).toContain('"version":1');
  await closeDatabase();
  const rest = async () => {
    for await (const text of texts) expect(text).not.toMatch(/\}\n$/);
  };
  await expect(rest()).rejects.toThrow();
});

async function imported(account: Account): Promise<number> {
  const userId = await testApp.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  return userId;
}

async function exported(id: number, { plan }: Account): Promise<Rows> {
  let text = "";
  for await (const part of exportLibrary({ id, plan }, NOW)) text += part;
  const { version, exportedAt, ...library } = JSON.parse(text);
  expect([version, exportedAt]).toEqual([1, NOW.toISOString()]);
  return Rows.parse(library);
}
