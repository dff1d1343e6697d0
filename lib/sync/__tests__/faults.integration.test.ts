import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSimkl } from "@/lib/simkl/client/client";
import { getSimkl, getSimklConfig, replaceSimkl } from "@/lib/simkl/instance";
import { getNextQuotaReset } from "@/lib/sync/policy/quota";
import { retryBlockedClient } from "@/lib/sync/run/sync-controls";
import { claimDue, claimOne, releaseClaims } from "@/lib/sync/state/claim-users";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Fault } from "@/simulator/state/faults";
import { captureLog, silenceLog } from "@/tests/app/capture-log";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { freezeTime, getRealNow } from "@/tests/app/virtual-time";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const time = freezeTime(getRealNow());
let app: TestApp;
let nextId = 970_000;
let sleptMs: number[] = [];
/** Accounts at Simkl by user. */
const accounts = new Map<number, number>();

beforeAll(async () => {
  app = await createTestApp();
  const sleep = async (ms: number) => {
    sleptMs.push(ms);
    time.advance(ms);
  };
  replaceSimkl(createSimkl(getSimklConfig(), { sleep, random: () => 0 }));
});
beforeEach(async () => {
  silenceLog();
  app.simulator.faults.clear();
  await db.clientBlock.deleteMany();
  getSimkl().circuitBreaker.close();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => app.close());

test("a stray 401 renews the token once, and ends no session", async () => {
  const { userId, listPaths } = await createSyncedUser();
  addFault(userId, { kind: "burst401" });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(listPaths()).toEqual(["/sync/activities", "/sync/activities"]);
  expect(await getDeadSince(userId)).toBeNull();
});

test("a token that is rejected again and again fails the run, and still ends no session", async () => {
  const { userId, listPaths } = await createSyncedUser();
  addFault(userId, { kind: "burst401", times: 9 });
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(listPaths()).toHaveLength(2);
  expect(await getDeadSince(userId)).toBeNull();
  expect(await getState(userId)).toMatchObject({ failures: 1, lastError: "token-rejected" });
});

test("a revoked grant asks that one user to reconnect, and stops their syncs", async () => {
  const [revoked, other] = [await createSyncedUser(), await createSyncedUser()];
  app.simulator.revokeGrants(revoked.account.id);
  expect(await syncUser(revoked.userId, "schedule")).toBe("failed");
  expect(await getDeadSince(revoked.userId)).not.toBeNull();
  expect(await getState(revoked.userId)).toMatchObject({
    nextDueAt: null,
    lastError: "reconnect-needed",
  });
  expect(await syncUser(revoked.userId, "schedule")).toBe("busy");
  expect(await getDeadSince(other.userId)).toBeNull();
  expect(await syncUser(other.userId, "schedule")).toBe("done");
});

test("429 rate_limit waits about a second and goes on", async () => {
  const { userId, listPaths } = await createSyncedUser();
  addFault(userId, { kind: "status", status: 429, body: { error: "rate_limit", code: 429 }, times: 2 });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(listPaths()).toHaveLength(3);
  expect(sleptMs.filter((ms) => ms >= SECOND)).toEqual([SECOND, SECOND]);
});

test("a used-up quota waits for midnight in New York, and is no failure in a row", async () => {
  const { userId, account, listPaths } = await createSyncedUser({ plan: "free" });
  app.simulator.quotas.setUsed(account.id, 500, time.now());
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(listPaths()).toHaveLength(1);
  const { nextDueAt, quotaUntil, failures } = await getState(userId);
  const reset = getNextQuotaReset(new Date(time.now())).getTime();
  expect(failures).toBe(0);
  expect(nextDueAt).toEqual(quotaUntil);
  expect(nextDueAt?.getTime()).toBeGreaterThanOrEqual(reset - SECOND);
  expect(nextDueAt?.getTime()).toBeLessThanOrEqual(reset + 21 * MINUTE);
});

test("the last quarter of a quota is left to the user: background work makes no call", async () => {
  const { userId, account, listPaths } = await createSyncedUser({ plan: "free" });
  app.simulator.quotas.setUsed(account.id, 380, time.now());
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await syncUser(userId, "schedule")).toBe("skipped");
  expect(listPaths()).toHaveLength(1);
  expect((await getState(userId)).quotaUntil).not.toBeNull();
  expect(await syncUser(userId, "asked")).toBe("done");
  expect(listPaths()).toHaveLength(2);
});

test("412 stops all syncs with an alarm, until one account has tried for all", async () => {
  const [first, second] = [await createSyncedUser(), await createSyncedUser()];
  const lines = captureLog();
  addFault(first.userId, { kind: "status", status: 412, body: { error: "client_id_failed", code: 412 } });
  expect(await syncUser(first.userId, "schedule")).toBe("failed");
  expect(lines.join("")).toContain("ALARM");
  expect(await syncUser(second.userId, "asked")).toBe("busy");
  expect(second.listPaths()).toEqual([]);
  expect(await getState(first.userId)).toMatchObject({ failures: 0 });

  await retryBlockedClient();
  // A claim that finds no due user does not count as the attempt.
  expect(await claimDue(10, "schedule", new Date(0))).toEqual([]);
  const both = await Promise.all([claimOne(second.userId, "asked"), claimOne(first.userId, "asked")]);
  expect(both.filter((claimed) => claimed !== null)).toHaveLength(1);
  await releaseClaims(both.filter((claimed) => claimed !== null));
  await retryBlockedClient();
  expect(await syncUser(second.userId, "asked")).toBe("done");
  expect(await syncUser(first.userId, "asked")).toBe("done");
  expect(await db.clientBlock.count({ where: { clearedAt: null } })).toBe(0);
});

test.each([
  ["500", { status: 500 }],
  ["502", { status: 502, kind: "html" as const }],
  ["503", { status: 503 }],
  ["504 in plain text", { status: 504, body: "error code: 504" }],
])("%s is tried again after 1, 2, 4 … seconds, five times at most", async (_, answer) => {
  const { userId, listPaths } = await createSyncedUser();
  addFault(userId, { kind: "status", ...answer, times: 2 });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(sleptMs.filter((ms) => ms >= SECOND)).toEqual([SECOND, 2 * SECOND]);

  sleptMs = [];
  addFault(userId, { kind: "status", ...answer, times: 99 });
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(listPaths()).toHaveLength(3 + 6);
  expect(sleptMs.filter((ms) => ms >= SECOND)).toEqual([1, 2, 4, 8, 16].map((seconds) => seconds * SECOND));
  expect(await getState(userId)).toMatchObject({ failures: 1 });
});

test("503 waits as long as Simkl asks for", async () => {
  const { userId } = await createSyncedUser();
  addFault(userId, { kind: "status", status: 503, headers: { "Retry-After": "7" } });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(sleptMs.filter((ms) => ms >= SECOND)).toEqual([7 * SECOND]);
});

test("a request to a hanging server times out and is repeated", { timeout: 60_000 }, async () => {
  const { userId, listPaths } = await createSyncedUser();
  addFault(userId, { kind: "slow", delayMs: 40_000 });
  const began = performance.now();
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(performance.now() - began).toBeLessThan(40_000);
  expect(listPaths()).toHaveLength(2);
  expect(await getState(userId)).toMatchObject({ failures: 0, lastError: null });
});

test("five failures in a row cause a rest of a day, with a reason; a success ends it", async () => {
  const { userId } = await createSyncedUser();
  for (let failure = 1; failure <= 5; failure += 1) {
    expect((await getState(userId)).restingSince).toBeNull();
    addFault(userId, { kind: "truncate" });
    expect(await syncUser(userId, "schedule")).toBe("failed");
  }
  const { restingSince, nextDueAt, failures, lastError } = await getState(userId);
  expect(failures).toBe(5);
  expect(restingSince).not.toBeNull();
  expect(lastError).toBe("unreadable-answer");
  expect(nextDueAt?.getTime()).toBeGreaterThanOrEqual(time.now() + 24 * 60 * MINUTE);
  expect(await syncUser(userId, "asked")).toBe("done");
  expect(await getState(userId)).toMatchObject({ failures: 0, restingSince: null, lastError: null });
});

async function createSyncedUser({ plan = "vip" }: { plan?: "free" | "vip" } = {}) {
  nextId += 1;
  const size = { movies: 2, shows: 1, anime: 0, episodes: 3 };
  const account = createSeededAccount(app.simulator.world, {
    ...{ id: nextId, seed: nextId, plan, now: new Date() },
    ...size,
  });
  const userId = await app.registerAccount(account);
  accounts.set(userId, account.id);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  time.advance(10 * SECOND);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  app.simulator.requests.clear();
  sleptMs = [];
  const listPaths = () =>
    app.simulator.requests.records
      .filter(({ accountId, path }) => accountId === account.id && path.startsWith("/sync/"))
      .map(({ path }) => path);
  return { account, userId, listPaths };
}

/** Adds faults for the activities, the first request of every sync. */
function addFault(userId: number, fault: Omit<Fault, "match">): void {
  const accountId = accounts.get(userId);
  app.simulator.faults.add({ match: { path: "/sync/activities", account: accountId }, ...fault });
}

function getState(userId: number) {
  return db.syncState.findUniqueOrThrow({ where: { userId } });
}

async function getDeadSince(userId: number): Promise<Date | null> {
  return (await db.account.findUniqueOrThrow({ where: { userId } })).deadSince;
}
