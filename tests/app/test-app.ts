import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { sessionAdapter } from "@/lib/auth/accounts/session-adapter";
import { saveGrant } from "@/lib/auth/tokens/grants";
import { db } from "@/lib/database/client";
import { demoApp } from "@/simulator/auth/apps";
import type { Account } from "@/simulator/model";
import { type Simulator, startSimulator } from "@/simulator/server";
import type { SimulatorOptions } from "@/simulator/simulator-options";
import type { Rule } from "@/simulator/state/violations";
import { createTestDatabase } from "./test-database";

export interface TestApp {
  simulator: Simulator;
  /** Makes the account a user of ours with a grant, as signing in would; answers the user's id. */
  registerAccount: (account: Account, tokenLifetimeMs?: number) => Promise<number>;
  /** Changes an account's library at Simkl, as another app of the same person would. */
  changeAtSimkl: (
    account: Account,
    handler: string,
    body: unknown,
    query?: Record<string, string>,
    params?: Record<string, string>,
  ) => Promise<void>;
  /** Says that an account breaks a rule of Simkl here, why that has to be, and how often at most. */
  expectViolations: (account: Pick<Account, "id">, rule: Rule, why: string, times?: number) => void;
  /** Fails when a rule of Simkl was broken in this house, or a rewatch written, without anybody having said why. */
  close: () => Promise<void>;
}

/** A simulator and a database of one's own, with this process configured to use them. */
export async function createTestApp(options: SimulatorOptions = {}): Promise<TestApp> {
  const simulator = await startSimulator(options);
  Object.assign(process.env, {
    SIMKL_CLIENT_ID: demoApp.clientId,
    SIMKL_CLIENT_SECRET: demoApp.secret,
    SIMKL_API_URL: simulator.url,
    SIMKL_SITE_URL: simulator.url,
    SIMKL_DATA_URL: simulator.url,
    SIMKL_IMAGE_URL: `${simulator.url}/images/?url=https://simkl.in`,
    TOKEN_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  });
  const database = await createTestDatabase();
  return {
    simulator,
    registerAccount: (account, lifetime) => registerAccount(simulator, account, lifetime),
    changeAtSimkl: (account, handler, body, query = {}, params = {}) =>
      changeAtSimkl(simulator, account, { handler, body, query, params }),
    expectViolations: ({ id: accountId }, rule, why, times) =>
      simulator.violations.excuse({ accountId, rule, why, times }),
    async close() {
      await database.stop();
      await simulator.stop();
      expect(simulator.violations.found, "rules of Simkl that were broken").toEqual([]);
    },
  };
}

async function registerAccount(simulator: Simulator, account: Account, lifetime?: number): Promise<number> {
  if (!simulator.accounts.has(account.id)) simulator.addAccount(account);
  const { id, name, plan, timeZone, animeTitleLanguage } = account;
  const profile = { simklId: id, name, plan, timeZone, animeTitleLanguage, email: "", emailVerified: null };
  await sessionAdapter.createUser?.(profile);
  const user = await db.user.findUniqueOrThrow({ where: { simklId: id } });

  const { accessToken, refreshToken, scope, expiresAt } = simulator.issueToken(id, { lifetime });
  await saveGrant(user.id, { accessToken, refreshToken: refreshToken ?? "", scope, expiresAt: new Date(expiresAt) });
  return user.id;
}

async function changeAtSimkl(simulator: Simulator, account: Account, change: unknown): Promise<void> {
  const response = await fetch(`${simulator.url}/__simulator/accounts/${account.id}/act`, {
    method: "POST",
    body: JSON.stringify(change),
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status}: ${await response.text()}`);
}
