import type { App } from "../auth/apps";
import { AuthorizationCodes } from "../auth/authorization-codes";
import { DeviceCodes } from "../auth/device-codes";
import { Grants } from "../auth/grants";
import { Quotas } from "../http/quotas";
import type { Account, World } from "../model";
import { ClientRules } from "./client-rules";
import { Faults } from "./faults";
import { RequestLog } from "./request-log";
import { ScheduledEvents } from "./scheduled-events";
import type { SimulatorClock } from "./simulator-clock";
import type { Strictness } from "./strictness";
import { Violations } from "./violations";

export interface SimulatorState {
  clock: SimulatorClock;
  world: World;
  accounts: Map<number, Account>;
  apps: App[];
  strictness: Strictness;
  /** Real milliseconds that each response of `/sync/all-items` takes. */
  latencyMs: number;
  grants: Grants;
  codes: AuthorizationCodes;
  devices: DeviceCodes;
  quotas: Quotas;
  faults: Faults;
  scheduledEvents: ScheduledEvents;
  requests: RequestLog;
  violations: Violations;
  rules: ClientRules;
  nextId: () => number;
  /** Replaces an account with the same id. */
  addAccount: (account: Account) => void;
  /** Saves the state soon. */
  markChanged: () => void;
}

export function createState(
  initial: Pick<SimulatorState, "clock" | "world" | "apps" | "strictness" | "latencyMs"> & { accounts: Account[] },
): SimulatorState {
  const accounts = new Map<number, Account>();
  const violations = new Violations();
  let lastId = 1000;
  const addAccount = (account: Account) => {
    accounts.set(account.id, account);
    lastId = Math.max(lastId, findNewestId(account));
  };
  for (const account of initial.accounts) addAccount(account);

  return {
    ...initial,
    accounts,
    addAccount,
    grants: new Grants(),
    codes: new AuthorizationCodes(),
    devices: new DeviceCodes(),
    quotas: new Quotas(),
    faults: new Faults(),
    scheduledEvents: new ScheduledEvents(),
    requests: new RequestLog(),
    violations,
    rules: new ClientRules(violations, (accountId) => accounts.get(accountId)?.stamps ?? null),
    nextId: () => ++lastId,
    markChanged: () => {},
  };
}

function findNewestId({ items, playbacks }: Account): number {
  let newest = 0;
  for (const { id } of playbacks) newest = Math.max(newest, id);
  for (const { rewatches } of items.values()) for (const { id } of rewatches) newest = Math.max(newest, id);
  return newest;
}
