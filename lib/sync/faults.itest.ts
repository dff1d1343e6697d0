import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { createSimkl } from "@/lib/simkl/client";
import { replaceSimkl, simkl, simklConfig } from "@/lib/simkl-client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import type { Fault } from "@/simulator/state/faults";
import { type House, openHouse } from "@/tests/house";
import { captureLog, silenceLog } from "@/tests/logged";
import { realNow, standStill } from "@/tests/sync/virtual-time";
import { claimDue, claimOne, giveBack } from "./claim";
import { tryAgainNow } from "./controls";
import { syncUser } from "./engine";
import { quotaReset } from "./quota";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const time = standStill(realNow());
let house: House;
let nextId = 970_000;
let waits: number[] = [];
/** Accounts at Simkl by user. */
const accounts = new Map<number, number>();

beforeAll(async () => {
  house = await openHouse();
  const sleep = async (ms: number) => {
    waits.push(ms);
    time.advance(ms);
  };
  replaceSimkl(createSimkl(simklConfig(), { sleep, random: () => 0 }));
});
beforeEach(async () => {
  silenceLog();
  house.simulator.faults.clear();
  await db.clientBlock.deleteMany();
  simkl().fuse.mend();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => house.close());

test("a stray 401 renews the token once, and logs nobody out", async () => {
  const { userId, asked } = await settled();
  strike(userId, { kind: "burst401" });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(asked()).toEqual(["/sync/activities", "/sync/activities"]);
  expect(await graveOf(userId)).toBeNull();
});

test("a token that is refused again and again fails the run, and still logs nobody out", async () => {
  const { userId, asked } = await settled();
  strike(userId, { kind: "burst401", times: 9 });
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(asked()).toHaveLength(2);
  expect(await graveOf(userId)).toBeNull();
  expect(await stateOf(userId)).toMatchObject({ failures: 1, lastError: expect.stringContaining("tried again") });
});

test("a revoked grant asks that one person to reconnect, whom nobody asks Simkl for any more", async () => {
  const [revoked, other] = [await settled(), await settled()];
  house.simulator.revokeGrants(revoked.account.id);
  expect(await syncUser(revoked.userId, "schedule")).toBe("failed");
  expect(await graveOf(revoked.userId)).not.toBeNull();
  expect(await stateOf(revoked.userId)).toMatchObject({
    nextDueAt: null,
    lastError: expect.stringContaining("reconnect"),
  });
  expect(await syncUser(revoked.userId, "schedule")).toBe("busy");
  expect(await graveOf(other.userId)).toBeNull();
  expect(await syncUser(other.userId, "schedule")).toBe("done");
});

test("429 rate_limit waits about a second and goes on", async () => {
  const { userId, asked } = await settled();
  strike(userId, { kind: "status", status: 429, body: { error: "rate_limit", code: 429 }, times: 2 });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(asked()).toHaveLength(3);
  expect(waits.filter((ms) => ms >= SECOND)).toEqual([SECOND, SECOND]);
});

test("a used-up quota waits for midnight in New York, and is no failure in a row", async () => {
  const { userId, account, asked } = await settled({ plan: "free" });
  house.simulator.quotas.setUsed(account.id, 500, time.now());
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(asked()).toHaveLength(1);
  const { nextDueAt, quotaUntil, failures } = await stateOf(userId);
  const reset = quotaReset(new Date(time.now())).getTime();
  expect(failures).toBe(0);
  expect(nextDueAt).toEqual(quotaUntil);
  expect(nextDueAt?.getTime()).toBeGreaterThanOrEqual(reset - SECOND);
  expect(nextDueAt?.getTime()).toBeLessThanOrEqual(reset + 21 * MINUTE);
});

test("the last quarter of a quota is left to the person: what nobody waits for asks nothing", async () => {
  const { userId, account, asked } = await settled({ plan: "free" });
  house.simulator.quotas.setUsed(account.id, 380, time.now());
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(await syncUser(userId, "schedule")).toBe("skipped");
  expect(asked()).toHaveLength(1);
  expect((await stateOf(userId)).quotaUntil).not.toBeNull();
  expect(await syncUser(userId, "asked")).toBe("done");
  expect(asked()).toHaveLength(2);
});

test("412 stops everybody with an alarm, until one account has tried for all", async () => {
  const [first, second] = [await settled(), await settled()];
  const lines = captureLog();
  strike(first.userId, { kind: "status", status: 412, body: { error: "client_id_failed", code: 412 } });
  expect(await syncUser(first.userId, "schedule")).toBe("failed");
  expect(lines.join("")).toContain("ALARM");
  expect(await syncUser(second.userId, "asked")).toBe("busy");
  expect(second.asked()).toEqual([]);
  expect(await stateOf(first.userId)).toMatchObject({ failures: 0 });

  await tryAgainNow();
  // A look for people that finds nobody is nobody's try.
  expect(await claimDue(10, "schedule", new Date(0))).toEqual([]);
  const both = await Promise.all([claimOne(second.userId, "asked"), claimOne(first.userId, "asked")]);
  expect(both.filter((claimed) => claimed !== null)).toHaveLength(1);
  await giveBack(both.filter((claimed) => claimed !== null));
  await tryAgainNow();
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
  const { userId, asked } = await settled();
  strike(userId, { kind: "status", ...answer, times: 2 });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(waits.filter((ms) => ms >= SECOND)).toEqual([SECOND, 2 * SECOND]);

  waits = [];
  strike(userId, { kind: "status", ...answer, times: 99 });
  expect(await syncUser(userId, "schedule")).toBe("failed");
  expect(asked()).toHaveLength(3 + 6);
  expect(waits.filter((ms) => ms >= SECOND)).toEqual([1, 2, 4, 8, 16].map((seconds) => seconds * SECOND));
  expect(await stateOf(userId)).toMatchObject({ failures: 1 });
});

test("503 waits as long as Simkl asks for", async () => {
  const { userId } = await settled();
  strike(userId, { kind: "status", status: 503, headers: { "Retry-After": "7" } });
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(waits.filter((ms) => ms >= SECOND)).toEqual([7 * SECOND]);
});

test("a server that hangs is given up after its deadline and asked again", { timeout: 60_000 }, async () => {
  const { userId, asked } = await settled();
  strike(userId, { kind: "slow", delayMs: 40_000 });
  const began = performance.now();
  expect(await syncUser(userId, "schedule")).toBe("done");
  expect(performance.now() - began).toBeLessThan(40_000);
  expect(asked()).toHaveLength(2);
  expect(await stateOf(userId)).toMatchObject({ failures: 0, lastError: null });
});

test("five failures in a row are a rest of a day that says why; a success ends it", async () => {
  const { userId } = await settled();
  for (let failure = 1; failure <= 5; failure += 1) {
    expect((await stateOf(userId)).restingSince).toBeNull();
    strike(userId, { kind: "truncate" });
    expect(await syncUser(userId, "schedule")).toBe("failed");
  }
  const { restingSince, nextDueAt, failures, lastError } = await stateOf(userId);
  expect(failures).toBe(5);
  expect(restingSince).not.toBeNull();
  expect(lastError).toContain("could not be read");
  expect(nextDueAt?.getTime()).toBeGreaterThanOrEqual(time.now() + 24 * 60 * MINUTE);
  expect(await syncUser(userId, "asked")).toBe("done");
  expect(await stateOf(userId)).toMatchObject({ failures: 0, restingSince: null, lastError: null });
});

async function settled({ plan = "vip" }: { plan?: "free" | "vip" } = {}) {
  nextId += 1;
  const size = { films: 2, shows: 1, anime: 0, episodes: 3 };
  const account = seededAccount(house.simulator.world, {
    ...{ id: nextId, seed: nextId, plan, now: new Date() },
    ...size,
  });
  const userId = await house.moveIn(account);
  accounts.set(userId, account.id);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  time.advance(10 * SECOND);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  house.simulator.requests.clear();
  waits = [];
  const asked = () =>
    house.simulator.requests.records
      .filter(({ accountId, path }) => accountId === account.id && path.startsWith("/sync/"))
      .map(({ path }) => path);
  return { account, userId, asked };
}

/** Faults meet this person's activities: the first request of every sync. */
function strike(userId: number, fault: Omit<Fault, "match">): void {
  const accountId = accounts.get(userId);
  house.simulator.faults.add({ match: { path: "/sync/activities", account: accountId }, ...fault });
}

function stateOf(userId: number) {
  return db.syncState.findUniqueOrThrow({ where: { userId } });
}

async function graveOf(userId: number): Promise<Date | null> {
  return (await db.account.findUniqueOrThrow({ where: { userId } })).deadSince;
}
