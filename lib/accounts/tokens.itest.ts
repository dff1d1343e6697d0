import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { connectionString, pool, poolUsage } from "@/lib/database/connection";
import { presence } from "@/lib/database/presence";
import { readSettings } from "@/lib/simkl/users";
import { simkl } from "@/lib/simkl-client";
import { newAccount } from "@/simulator/accounts/new-account";
import { startChild } from "@/tests/database/child";
import { type House, openHouse } from "@/tests/house";
import { openGrant, saveGrant } from "./grants";
import { ReconnectNeeded } from "./reconnect-needed";
import { renewAt } from "./renew-at";
import { tokensOf } from "./tokens";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TOKEN = { path: "/oauth2/token" };

let house: House;
let nextId = 700_000;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => house.simulator.requests.clear());

test("uses the stored token without asking Simkl", async () => {
  const userId = await house.moveIn(person());
  const token = await tokensOf(userId).current();
  expect(token).toMatch(/^simkl_at_/);
  expect(await tokensOf(userId).current()).toBe(token);
  expect(renewals()).toBe(0);
});

test("stores no token in the clear", async () => {
  const userId = await house.moveIn(person());
  const account = await db.account.findUniqueOrThrow({ where: { userId } });
  expect(JSON.stringify(account)).not.toMatch(/simkl_[ar]t_/);
});

test("background work renews at the grant's own moment of the last day, and not before", async () => {
  const userId = await house.moveIn(person());
  const { expiresAt } = await stored(userId);
  const due = renewAt(userId, expiresAt).getTime();
  await tokensOf(userId, { background: true, now: () => due - 1000 }).current();
  expect(renewals()).toBe(0);
  await tokensOf(userId, { background: true, now: () => due }).current();
  expect(renewals()).toBe(1);
  expect((await stored(userId)).expiresAt.getTime()).toBe(due + 7 * DAY);
});

test("somebody who waits renews in the last minutes only", async () => {
  const userId = await house.moveIn(person());
  const end = (await stored(userId)).expiresAt.getTime();
  await tokensOf(userId, { now: () => end - 6 * MINUTE }).current();
  expect(renewals()).toBe(0);
  await tokensOf(userId, { now: () => end - 5 * MINUTE }).current();
  expect(renewals()).toBe(1);
});

test("many that need a new token at once cause one renewal, and all get the same token", async () => {
  const userId = await house.moveIn(person());
  const stale = await tokensOf(userId).current();
  const tokens = await Promise.all(Array.from({ length: 8 }, () => tokensOf(userId).renew(stale)));
  expect(new Set(tokens).size).toBe(1);
  expect(tokens[0]).not.toBe(stale);
  expect(renewals()).toBe(1);
});

test("a stray 401 costs one renewal and logs nobody out", async () => {
  const account = person();
  const userId = await house.moveIn(account);
  house.simulator.faults.add({ match: { path: "/users/settings", account: account.id }, kind: "burst401" });
  const settings = await readSettings(simkl().as(tokensOf(userId)));
  expect(settings.accountId).toBe(account.id);
  expect(renewals()).toBe(1);
});

test("a revoked grant asks that person to reconnect, keeps the data, and asks Simkl no further", async () => {
  const account = person();
  const userId = await house.moveIn(account);
  house.simulator.revokeGrants(account.id);
  await expect(readSettings(simkl().as(tokensOf(userId)))).rejects.toBeInstanceOf(ReconnectNeeded);
  expect((await db.account.findUniqueOrThrow({ where: { userId } })).deadSince).not.toBeNull();

  house.simulator.requests.clear();
  await expect(tokensOf(userId).current()).rejects.toBeInstanceOf(ReconnectNeeded);
  expect(house.simulator.requests.records).toHaveLength(0);
});

test("a new sign-in wakes a dead grant", async () => {
  const account = person();
  const userId = await house.moveIn(account);
  house.simulator.revokeGrants(account.id);
  await expect(readSettings(simkl().as(tokensOf(userId)))).rejects.toBeInstanceOf(ReconnectNeeded);
  expect(await house.moveIn(account)).toBe(userId);
  expect((await readSettings(simkl().as(tokensOf(userId)))).accountId).toBe(account.id);
});

test("no connection is held while Simkl answers, and the others are free", async () => {
  const userId = await house.moveIn(person());
  const stale = await tokensOf(userId).current();
  house.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 1500 });
  const renewal = tokensOf(userId).renew(stale);
  await untilAsked(1);
  expect(poolUsage().pages.used).toBe(0);
  expect(await heldConnections()).toBe(0);
  expect((await account(userId)).renewalId).not.toBeNull();

  expect(await renewal).not.toBe(stale);
  expect(await account(userId)).toMatchObject({ renewalId: null, renewalBy: null, renewalUntil: null });
});

test("two processes that need a new token at once cause one renewal, and both get it", async () => {
  const userId = await house.moveIn(person());
  const stale = await tokensOf(userId).current();
  house.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 1500 });
  const child = renewElsewhere(userId, stale);
  await untilAsked(1);
  const [here, there] = await Promise.all([tokensOf(userId).renew(stale), child.token()]);
  expect(here).toBe(there);
  expect(here).not.toBe(stale);
  expect(renewals()).toBe(1);
  await child.ended;
});

test("a process that is killed after Simkl renewed has no claim any more, and another renews again", async () => {
  const userId = await house.moveIn(person());
  const stale = await tokensOf(userId).current();
  house.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 60_000 });
  const child = renewElsewhere(userId, stale);
  await untilAsked(1);
  process.kill(child.pid, "SIGKILL");
  await child.ended;
  // Simkl killed the old token, and nobody knows the new one.
  expect((await stored(userId)).accessToken).toBe(stale);

  expect((await account(userId)).renewalId).not.toBeNull();
  expect(await tokensOf(userId).renew(stale)).not.toBe(stale);
  expect(renewals()).toBe(2);
  await expectUsable(userId);
});

test("a claim of a process that lives is waited for without asking, until it runs out", async () => {
  const userId = await house.moveIn(person());
  const stale = await tokensOf(userId).current();
  await claimed(userId);
  let isOver = false;
  const renewal = tokensOf(userId)
    .renew(stale)
    .finally(() => {
      isOver = true;
    });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect({ isOver, renewals: renewals() }).toEqual({ isOver: false, renewals: 0 });
  await runOut(userId);
  expect(await renewal).not.toBe(stale);
  expect(renewals()).toBe(1);
});

test("an answer that comes after its claim ran out does not replace the newer token", async () => {
  const userId = await house.moveIn(person());
  const stale = await tokensOf(userId).current();
  house.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 10_000 });
  const late = tokensOf(userId).renew(stale);
  await untilAsked(1);
  await runOut(userId);
  const child = renewElsewhere(userId, stale);
  const newer = await child.token();
  await child.ended;
  expect(renewals()).toBe(2);
  expect(await late).toBe(newer);
  expect((await stored(userId)).accessToken).toBe(newer);
  await expectUsable(userId);
});

test("who signs in during a renewal keeps the new grant, whether Simkl renews the old one or says that it is dead", async () => {
  for (const answer of [
    { kind: "slow" as const },
    { kind: "status" as const, status: 400, body: { error: "invalid_grant" } },
  ]) {
    const someone = person();
    const userId = await house.moveIn(someone);
    const stale = await tokensOf(userId).current();
    house.simulator.requests.clear();
    house.simulator.faults.add({ match: TOKEN, ...answer, delayMs: 1000 });
    const renewal = tokensOf(userId).renew(stale);
    await untilAsked(1);
    await house.moveIn(someone);
    const granted = (await stored(userId)).accessToken;
    expect(await renewal).toBe(granted);
    expect(await account(userId)).toMatchObject({ deadSince: null, renewalId: null });
    await expectUsable(userId);
  }
});

test("a renewal that Simkl does not answer leaves no claim", async () => {
  const userId = await house.moveIn(person());
  const stale = await tokensOf(userId).current();
  house.simulator.faults.add({ match: TOKEN, kind: "status", status: 503 });
  await expect(tokensOf(userId).renew(stale)).rejects.toThrow("Simkl");
  expect((await account(userId)).renewalId).toBeNull();
  expect(await tokensOf(userId).renew(stale)).not.toBe(stale);
});

test("who is waited for is renewed before the background's queue", async () => {
  const people = [];
  for (let index = 0; index < 4; index += 1) people.push(await house.moveIn(person()));
  const stale = new Map<number, string>();
  for (const userId of people) stale.set(userId, await tokensOf(userId).current());
  const [first = 0, second = 0, third = 0, visitor = 0] = people;
  const order: number[] = [];
  const renew = async (userId: number, background: boolean) => {
    await tokensOf(userId, { background }).renew(stale.get(userId) ?? "");
    order.push(userId);
  };
  // Long enough for the others to stand in line behind it, also on a busy machine.
  house.simulator.faults.add({ match: TOKEN, kind: "slow", delayMs: 3000 });
  const queued = [renew(first, true)];
  await untilAsked(1);
  queued.push(renew(second, true), renew(third, true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  queued.push(renew(visitor, false));
  await Promise.all(queued);
  expect(order).toEqual([first, visitor, second, third]);
});

test("of many sign-ins at once one grant stays, and each other is handed out to be revoked", async () => {
  const account = person();
  const userId = await house.moveIn(account);
  await db.account.delete({ where: { userId } });
  const grants = Array.from({ length: 8 }, () => {
    const { accessToken, refreshToken, scope, expiresAt } = house.simulator.issueToken(account.id);
    return { accessToken, refreshToken: refreshToken ?? "", scope, expiresAt: new Date(expiresAt) };
  });
  const replaced = await Promise.all(grants.map((grant) => saveGrant(userId, grant)));
  const kept = (await stored(userId)).refreshToken;
  expect([...replaced.filter((token) => token !== null), kept].sort()).toEqual(
    grants.map(({ refreshToken }) => refreshToken).sort(),
  );
});

function renewElsewhere(userId: number, stale: string) {
  const child = startChild("tests/accounts/renewal-child.ts", connectionString(), String(userId), stale);
  const begun = child.line();
  return { ...child, token: () => begun.then(() => child.line()) };
}

function account(userId: number) {
  return db.account.findUniqueOrThrow({ where: { userId } });
}

async function stored(userId: number) {
  return openGrant(userId, await account(userId));
}

async function claimed(userId: number): Promise<void> {
  const renewalUntil = new Date(Date.now() + MINUTE);
  await db.account.update({
    where: { userId },
    data: { renewalId: randomUUID(), renewalBy: await presence(), renewalUntil },
  });
}

/** Instead of waiting half a minute. */
async function runOut(userId: number): Promise<void> {
  await db.account.update({ where: { userId }, data: { renewalUntil: new Date(0) } });
}

async function untilAsked(times: number): Promise<void> {
  await vi.waitFor(() => expect(renewals()).toBe(times), { timeout: 20_000, interval: 20 });
}

/** Connections to this database, but for the one that asks, with something under way; a presence is one for as long as its process lives. */
async function heldConnections(): Promise<number> {
  const { rows } = await pool().query<{ held: number }>(
    `SELECT count(*)::int AS "held" FROM pg_stat_activity
     WHERE "datname" = current_database() AND "state" <> 'idle' AND "pid" <> pg_backend_pid()
       AND "application_name" <> 'watchfolio-presence'`,
  );
  return rows[0]?.held ?? Number.NaN;
}

async function expectUsable(userId: number): Promise<void> {
  const before = renewals();
  await readSettings(simkl().as(tokensOf(userId)));
  expect(renewals()).toBe(before);
}

function person() {
  nextId += 1;
  return newAccount({
    id: nextId,
    name: `Person ${nextId}`,
    description: "For a test.",
    plan: "free",
    timeZone: "Europe/Lisbon",
    joinedAt: "2020-01-01T00:00:00Z",
  });
}

function renewals(): number {
  return house.simulator.requests.records.filter((request) => request.path === "/oauth2/token").length;
}
