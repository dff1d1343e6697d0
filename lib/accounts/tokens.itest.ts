import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { readSettings } from "@/lib/simkl/users";
import { simkl } from "@/lib/simkl-client";
import { newAccount } from "@/simulator/accounts/new-account";
import { type House, openHouse } from "@/tests/house";
import { ReconnectNeeded } from "./reconnect-needed";
import { tokensOf } from "./tokens";

const DAY = 24 * 60 * 60_000;

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

test("renews a day before the end", async () => {
  const userId = await house.moveIn(person(), DAY / 2);
  const before = (await db.account.findUniqueOrThrow({ where: { userId } })).expiresAt;
  await tokensOf(userId).current();
  const after = (await db.account.findUniqueOrThrow({ where: { userId } })).expiresAt;
  expect(after.getTime()).toBeGreaterThan(before.getTime() + 5 * DAY);
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
