import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import { silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { checkChangesOnVisit } from "./check-changes-on-visit";
import { syncUser } from "./sync-user";

const HOUR = 60 * 60_000;
let app: TestApp;
let nextAccount = 881_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  silenceLog();
  await db.catalogState.deleteMany();
  resetProcessState();
  app.simulator.requests.clear();
});

test("the first visit of a New York day asks by date in the visitor's name, who sees the call and is free at once", async () => {
  const { userId, accountId } = await createSyncedUser();
  const { userId: other } = await createSyncedUser();
  const now = new Date();
  await Promise.all([
    checkChangesOnVisit(userId, now),
    checkChangesOnVisit(userId, now),
    checkChangesOnVisit(other, now),
  ]);
  resetProcessState();
  await checkChangesOnVisit(other, new Date(now.getTime() + 60_000));
  expect(listRequests()).toEqual([{ accountId, dateFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  const where = { userId, endpoint: "GET /changes" };
  expect(await db.apiCallCount.findMany({ where })).toMatchObject([{ outcome: "ok", calls: 1 }]);
  // A read makes no user due.
  const state = await db.syncState.findUniqueOrThrow({ where: { userId } });
  expect(state).toMatchObject({ claimedBy: null, dueTrigger: null });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(app.simulator.violations.found).toEqual([]);
});

test("a failed call is logged and repeated with a visit an hour later", async () => {
  const { userId } = await createSyncedUser();
  const match = { path: "/changes" };
  app.simulator.faults.add({ match, kind: "status", status: 400, body: { error: "wrong_parameter" }, times: 10 });
  const now = new Date();
  await checkChangesOnVisit(userId, now);
  const first = listRequests().length;
  expect(first).toBeGreaterThan(0);
  await checkChangesOnVisit(userId, new Date(now.getTime() + HOUR - 1));
  expect(listRequests()).toHaveLength(first);
  app.simulator.faults.clear();
  await checkChangesOnVisit(userId, new Date(now.getTime() + HOUR));
  expect(listRequests()).toHaveLength(first + 1);
});

/** As after a restart. */
function resetProcessState(): void {
  globalSingleton<number>("changes-on-visit").value = undefined;
}

function listRequests() {
  return app.simulator.requests.records
    .filter(({ path }) => path === "/changes")
    .map(({ accountId, query }) => ({ accountId, dateFrom: query.date_from }));
}

async function createSyncedUser(): Promise<{ userId: number; accountId: number }> {
  const accountId = ++nextAccount;
  const size = { movies: 1, shows: 0, anime: 0, episodes: 0 };
  const account = createSeededAccount(app.simulator.world, {
    id: accountId,
    seed: accountId,
    now: new Date(),
    ...size,
  });
  const userId = await app.registerAccount(account);
  await syncUser(userId, "sign-in");
  return { userId, accountId };
}
