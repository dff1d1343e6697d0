import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { getConnectionString, getPoolUsage } from "@/lib/database/connection";
import { getInstanceId } from "@/lib/database/instance-lock";
import { rows, sql } from "@/lib/database/sql";
import { readSettings } from "@/lib/simkl/endpoints/users";
import { getSimkl } from "@/lib/simkl/instance";
import { createAccount } from "@/simulator/accounts/create-account";
import { startChild } from "@/tests/app/processes/child-process";
import { createTestApp, type TestApp } from "@/tests/app/test-app";
import { openGrant, saveGrant } from "./grants";
import { ReconnectNeededError } from "./reconnect-needed-error";
import { getRenewalTime } from "./renewal-time";
import { createTokenSource } from "./token-source";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TOKEN = { path: "/oauth2/token" };

let app: TestApp;
let nextId = 700_000;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.simulator.requests.clear());

test("uses the stored token without asking Simkl", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const token = await createTokenSource(userId).getToken();
  expect(token).toMatch(/^simkl_at_/);
  expect(await createTokenSource(userId).getToken()).toBe(token);
  expect(countRenewals()).toBe(0);
});

test("stores no token in the clear", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const account = await db.account.findUniqueOrThrow({ where: { userId } });
  expect(JSON.stringify(account)).not.toMatch(/simkl_[ar]t_/);
});

test("background work renews at the grant's own moment of the last day, and not before", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const { expiresAt } = await readStoredGrant(userId);
  const due = getRenewalTime(userId, expiresAt).getTime();
  await createTokenSource(userId, { background: true, now: () => due - 1000 }).getToken();
  expect(countRenewals()).toBe(0);
  await createTokenSource(userId, { background: true, now: () => due }).getToken();
  expect(countRenewals()).toBe(1);
  // Simkl says in whole seconds how long a token lasts.
  expect(Math.abs((await readStoredGrant(userId)).expiresAt.getTime() - due - 7 * DAY)).toBeLessThanOrEqual(1000);
});

test("requests of a waiting user renew in the last minutes only", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const end = (await readStoredGrant(userId)).expiresAt.getTime();
  await createTokenSource(userId, { now: () => end - 6 * MINUTE }).getToken();
  expect(countRenewals()).toBe(0);
  await createTokenSource(userId, { now: () => end - 5 * MINUTE }).getToken();
  expect(countRenewals()).toBe(1);
});

test("many that need a new token at once cause one renewal, and all get the same token", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const stale = await createTokenSource(userId).getToken();
  const tokens = await Promise.all(Array.from({ length: 8 }, () => createTokenSource(userId).renew(stale)));
  expect(new Set(tokens).size).toBe(1);
  expect(tokens[0]).not.toBe(stale);
  expect(countRenewals()).toBe(1);
});

test("a stray 401 costs one renewal and no sign-out", async () => {
  const account = createTestAccount();
  const userId = await app.registerAccount(account);
  app.simulator.faults.add({ match: { path: "/users/settings", account: account.id }, kind: "burst401" });
  const settings = await readSettings(getSimkl().forUser(createTokenSource(userId)));
  expect(settings.accountId).toBe(account.id);
  expect(countRenewals()).toBe(1);
});

test("a revoked grant requires a new sign-in, keeps the data, and sends no further requests", async () => {
  const account = createTestAccount();
  const userId = await app.registerAccount(account);
  app.simulator.revokeGrants(account.id);
  await expect(readSettings(getSimkl().forUser(createTokenSource(userId)))).rejects.toBeInstanceOf(
    ReconnectNeededError,
  );
  expect((await db.account.findUniqueOrThrow({ where: { userId } })).deadSince).not.toBeNull();

  app.simulator.requests.clear();
  await expect(createTokenSource(userId).getToken()).rejects.toBeInstanceOf(ReconnectNeededError);
  expect(app.simulator.requests.records).toHaveLength(0);
});

test("a new sign-in wakes a dead grant", async () => {
  const account = createTestAccount();
  const userId = await app.registerAccount(account);
  app.simulator.revokeGrants(account.id);
  await expect(readSettings(getSimkl().forUser(createTokenSource(userId)))).rejects.toBeInstanceOf(
    ReconnectNeededError,
  );
  expect(await app.registerAccount(account)).toBe(userId);
  expect((await readSettings(getSimkl().forUser(createTokenSource(userId)))).accountId).toBe(account.id);
});

test("no connection is held during the request, and the others are free", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const stale = await createTokenSource(userId).getToken();
  app.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 1500 });
  const renewal = createTokenSource(userId).renew(stale);
  await waitUntilAsked(1);
  expect(getPoolUsage().pages.used).toBe(0);
  expect(await countHeldConnections()).toBe(0);
  expect((await account(userId)).renewalId).not.toBeNull();

  expect(await renewal).not.toBe(stale);
  expect(await account(userId)).toMatchObject({ renewalId: null, renewalBy: null, renewalUntil: null });
});

test("two processes that need a new token at once cause one renewal, and both get it", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const stale = await createTokenSource(userId).getToken();
  app.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 1500 });
  const child = renewInOtherProcess(userId, stale);
  await waitUntilAsked(1);
  const [here, there] = await Promise.all([createTokenSource(userId).renew(stale), child.token()]);
  expect(here).toBe(there);
  expect(here).not.toBe(stale);
  expect(countRenewals()).toBe(1);
  await child.ended;
});

test("a process that is killed after Simkl renewed has no claim any more, and another renews again", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const stale = await createTokenSource(userId).getToken();
  app.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 60_000 });
  const child = renewInOtherProcess(userId, stale);
  await waitUntilAsked(1);
  process.kill(child.pid, "SIGKILL");
  await child.ended;
  // The old token is dead, and the new one is lost.
  expect((await readStoredGrant(userId)).accessToken).toBe(stale);

  expect((await account(userId)).renewalId).not.toBeNull();
  expect(await createTokenSource(userId).renew(stale)).not.toBe(stale);
  expect(countRenewals()).toBe(2);
  await expectUsable(userId);
});

test("a claim of a process that lives is waited for without asking, until it runs out", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const stale = await createTokenSource(userId).getToken();
  await claimRenewal(userId);
  let isOver = false;
  const renewal = createTokenSource(userId)
    .renew(stale)
    .finally(() => {
      isOver = true;
    });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect({ isOver, countRenewals: countRenewals() }).toEqual({ isOver: false, countRenewals: 0 });
  await expireClaim(userId);
  expect(await renewal).not.toBe(stale);
  expect(countRenewals()).toBe(1);
});

test("a response after the end of its claim does not replace the newer token", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const stale = await createTokenSource(userId).getToken();
  app.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 10_000 });
  const late = createTokenSource(userId).renew(stale);
  await waitUntilAsked(1);
  await expireClaim(userId);
  const child = renewInOtherProcess(userId, stale);
  const newer = await child.token();
  await child.ended;
  expect(countRenewals()).toBe(2);
  expect(await late).toBe(newer);
  expect((await readStoredGrant(userId)).accessToken).toBe(newer);
  await expectUsable(userId);
});

test("a sign-in during a renewal keeps the new grant, whether the renewal succeeds or fails", async () => {
  for (const answer of [
    { kind: "slow" as const },
    { kind: "status" as const, status: 400, body: { error: "invalid_grant" } },
  ]) {
    const signingIn = createTestAccount();
    const userId = await app.registerAccount(signingIn);
    const stale = await createTokenSource(userId).getToken();
    app.simulator.requests.clear();
    app.simulator.faults.add({ match: TOKEN, ...answer, delayMs: 1000 });
    const renewal = createTokenSource(userId).renew(stale);
    await waitUntilAsked(1);
    await app.registerAccount(signingIn);
    const granted = (await readStoredGrant(userId)).accessToken;
    expect(await renewal).toBe(granted);
    expect(await account(userId)).toMatchObject({ deadSince: null, renewalId: null });
    await expectUsable(userId);
  }
});

test("a renewal that Simkl does not answer leaves no claim", async () => {
  const userId = await app.registerAccount(createTestAccount());
  const stale = await createTokenSource(userId).getToken();
  app.simulator.faults.add({ match: TOKEN, kind: "status", status: 503 });
  await expect(createTokenSource(userId).renew(stale)).rejects.toThrow("Simkl");
  expect((await account(userId)).renewalId).toBeNull();
  expect(await createTokenSource(userId).renew(stale)).not.toBe(stale);
});

test("a renewal with a waiting user comes before those of background work", async () => {
  const userIds = [];
  for (let index = 0; index < 4; index += 1) userIds.push(await app.registerAccount(createTestAccount()));
  const stale = new Map<number, string>();
  for (const userId of userIds) stale.set(userId, await createTokenSource(userId).getToken());
  const [first = 0, second = 0, third = 0, waitingUser = 0] = userIds;
  const order: number[] = [];
  const renew = async (userId: number, background: boolean) => {
    await createTokenSource(userId, { background }).renew(stale.get(userId) ?? "");
    order.push(userId);
  };
  // Long enough for the others to queue behind it, also on a busy machine.
  app.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 3000 });
  const queued = [renew(first, true)];
  await waitUntilAsked(1);
  queued.push(renew(second, true), renew(third, true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  queued.push(renew(waitingUser, false));
  await Promise.all(queued);
  expect(order).toEqual([first, waitingUser, second, third]);
});

test("of many sign-ins at once one grant stays, and each other is handed out to be revoked", async () => {
  const account = createTestAccount();
  const userId = await app.registerAccount(account);
  await db.account.delete({ where: { userId } });
  const grants = Array.from({ length: 8 }, () => {
    const { accessToken, refreshToken, scope, expiresAt } = app.simulator.issueToken(account.id);
    return { accessToken, refreshToken: refreshToken ?? "", scope, expiresAt: new Date(expiresAt) };
  });
  const replaced = await Promise.all(grants.map((grant) => saveGrant(userId, grant)));
  const kept = (await readStoredGrant(userId)).refreshToken;
  expect([...replaced.filter((token) => token !== null), kept].sort()).toEqual(
    grants.map(({ refreshToken }) => refreshToken).sort(),
  );
});

function renewInOtherProcess(userId: number, stale: string) {
  const child = startChild("tests/app/processes/renewal-process.ts", getConnectionString(), String(userId), stale);
  const started = child.line();
  return { ...child, token: () => started.then(() => child.line()) };
}

function account(userId: number) {
  return db.account.findUniqueOrThrow({ where: { userId } });
}

async function readStoredGrant(userId: number) {
  return openGrant(userId, await account(userId));
}

async function claimRenewal(userId: number): Promise<void> {
  const renewalUntil = new Date(Date.now() + MINUTE);
  await db.account.update({
    where: { userId },
    data: { renewalId: randomUUID(), renewalBy: await getInstanceId(), renewalUntil },
  });
}

/** Instead of waiting half a minute. */
async function expireClaim(userId: number): Promise<void> {
  await db.account.update({ where: { userId }, data: { renewalUntil: new Date(0) } });
}

async function waitUntilAsked(times: number): Promise<void> {
  await vi.waitFor(() => expect(countRenewals()).toBe(times), { timeout: 20_000, interval: 20 });
}

/** Other busy connections to this database, without the instance lock, whose transaction is always open. */
async function countHeldConnections(): Promise<number> {
  const [connections] = await rows<{ held: number }>(sql`
    SELECT count(*)::int AS "held" FROM pg_stat_activity
    WHERE "datname" = current_database() AND "state" <> 'idle' AND "pid" <> pg_backend_pid()
      AND "application_name" <> 'watchfolio-instance-lock'`);
  return connections?.held ?? Number.NaN;
}

async function expectUsable(userId: number): Promise<void> {
  const before = countRenewals();
  await readSettings(getSimkl().forUser(createTokenSource(userId)));
  expect(countRenewals()).toBe(before);
}

function createTestAccount() {
  nextId += 1;
  return createAccount({
    id: nextId,
    name: `Person ${nextId}`,
    description: "For a test.",
    plan: "free",
    timeZone: "Europe/Lisbon",
    joinedAt: "2020-01-01T00:00:00Z",
  });
}

function countRenewals(): number {
  return app.simulator.requests.records.filter((request) => request.path === "/oauth2/token").length;
}
