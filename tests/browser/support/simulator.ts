import { z } from "zod";
import type { Rule } from "@/simulator/state/violations";
import { getAppInfo } from "./app-info";

const Account = z.object({ id: z.number(), name: z.string() });
export type Account = z.output<typeof Account>;

export interface Library {
  plan?: "free" | "pro" | "vip";
  movies?: number;
  shows?: number;
  anime?: number;
  episodes?: number;
}

/** A new account at the simulator that no other test uses, with a library of that size. */
export async function createAccount(library: Library = {}): Promise<Account> {
  const seed = Math.floor(Math.random() * 1_000_000_000);
  return Account.parse(await callControl("POST", "/accounts", { seed, ...library }));
}

/** The id of an account by its name, such as one of the demo. */
export async function getAccountId({ name }: Pick<Account, "name">): Promise<number> {
  const accounts = z.array(Account).parse(await callControl("GET", "/accounts"));
  const account = accounts.find((one) => one.name === name);
  if (!account) throw new Error(`Nobody at the simulator is called ${name}.`);
  return account.id;
}

/** An account whose library is a recorded all-items response. */
export async function createRecordedAccount(recording: unknown): Promise<Account> {
  // A unique name: sign-in chooses accounts by name.
  const name = `Recorded ${Math.floor(Math.random() * 1_000_000_000)}`;
  return Account.parse(await callControl("POST", `/accounts/recorded?name=${encodeURIComponent(name)}`, recording));
}

/** Lets answers to this person be late or wrong. */
export async function addFault(
  account: Account,
  path: string,
  fault: { kind: string; delayMs?: number; status?: number; body?: unknown; times?: number },
): Promise<void> {
  await callControl("POST", "/faults", { match: { path, account: account.id }, times: 1, ...fault });
}

/** Delays the record of one movie for all callers. */
export async function delayTitle(simkl: number, delayMs: number): Promise<void> {
  await callControl("POST", "/faults", { match: { path: `/movies/${simkl}` }, kind: "slow", delayMs, times: 1 });
}

/** Revokes the person's grants, as in the settings of Simkl. */
export async function revokeGrants({ id }: Account): Promise<void> {
  await callControl("POST", `/accounts/${id}/revoke`);
}

/** Declares that a test breaks a rule of Simkl for this account, why, and how often at most. */
export async function expectViolations(
  { id: accountId }: Account,
  rule: Rule,
  why: string,
  times?: number,
): Promise<void> {
  await callControl("POST", "/violations/excuses", { accountId, rule, why, times });
}

const Violations = z.object({ violations: z.array(z.looseObject({ rule: z.string(), requestId: z.number() })) });

/** Undeclared violations so far. */
export async function listViolations() {
  return Violations.parse(await callControl("GET", "/violations")).violations;
}

/** Starts a rewatch on simkl.com, which fills it with what was watched before. */
export async function startRewatchOnSite({ id }: Account, simkl: number): Promise<void> {
  await callControl("POST", `/accounts/${id}/rewatch-on-site`, { simkl });
}

/** Changes the person's library at Simkl, as another app of theirs would. */
export async function writeAtSimkl({ id }: Account, handler: string, body: unknown, query = {}): Promise<void> {
  await callControl("POST", `/accounts/${id}/act`, { handler, body, query });
}

async function callControl(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${getAppInfo().simulatorUrl}/__simulator${path}`, {
    method,
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${path}: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

const Requests = z.array(
  z.looseObject({
    method: z.string(),
    path: z.string(),
    accountId: z.number().nullable(),
    body: z.unknown().optional(),
  }),
);

/** Every write that reached Simkl in this person's name, in order. */
export async function listWrites({ id }: Account): Promise<{ path: string; body: unknown }[]> {
  const requests = Requests.parse(await callControl("GET", "/requests"));
  const own = requests.filter(({ method, accountId }) => method === "POST" && accountId === id);
  return own.map(({ path, body }) => ({ path, body }));
}
