import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { App } from "./auth/apps";
import { READ_WRITE } from "./auth/scope";
import { createApp } from "./http/create-app";
import type { Quotas } from "./http/quotas";
import type { Account, World } from "./model";
import type { Faults } from "./state/faults";
import { prepareState } from "./state/prepare-state";
import type { RequestLog, RequestRecord } from "./state/request-log";
import type { SimulatorClock } from "./state/simulator-clock";
import type { SimulatorState } from "./state/simulator-state";
import type { Strictness } from "./state/strictness";
import type { Violations } from "./state/violations";

export interface SimulatorOptions {
  /** 0, the default, takes any free one. */
  port?: number;
  host?: string;
  clock?: SimulatorClock;
  world?: World;
  accounts?: Account[];
  apps?: App[];
  strictness?: Partial<Strictness>;
  /** Real milliseconds that each answer of `/sync/all-items` takes. */
  latencyMs?: number;
  /** Where accounts and grants are kept over restarts; in memory only without it. */
  stateFile?: string;
}

export interface TokenOptions {
  /** The first registered app when left out. */
  clientId?: string;
  /** Read and write when left out. */
  scope?: string;
  /** Milliseconds until the access token expires. */
  lifetime?: number;
}

export interface IssuedToken {
  accessToken: string;
  refreshToken: string | null;
  scope: string;
  /** Milliseconds on the simulator's clock. */
  expiresAt: number;
}

export interface Simulator {
  /** `http://localhost:PORT`, for the API, the site and the data files alike. */
  url: string;
  clock: SimulatorClock;
  world: World;
  accounts: Map<number, Account>;
  addAccount: (account: Account) => void;
  quotas: Quotas;
  faults: Faults;
  requests: RequestLog;
  violations: Violations;
  rewatchWrites: RequestRecord[];
  issueToken: (accountId: number, options?: TokenOptions) => IssuedToken;
  /** Ends every grant of an account, as its owner would in the settings of simkl.com. */
  revokeGrants: (accountId: number) => void;
  stop: () => Promise<void>;
}

/** Starts our own Simkl on one origin of this machine; rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { state, flush } = prepareState(options);
  const server = createServer(getRequestListener(createApp(state).fetch, { overrideGlobalObjects: false }));
  server.listen(options.port ?? 0, options.host ?? "127.0.0.1");
  await once(server, "listening");

  const { clock, world, accounts, addAccount, quotas, faults, requests, violations, rewatchWrites } = state;
  return {
    url: `http://localhost:${portOf(server)}`,
    ...{ clock, world, accounts, addAccount, quotas, faults, requests, violations, rewatchWrites },
    issueToken: (accountId, token) => issueToken(state, accountId, token),
    revokeGrants: (accountId) => revokeGrants(state, accountId),
    stop: () => stop(server, flush),
  };
}

/** A token for an account as if its owner had consented. */
export function issueToken(state: SimulatorState, accountId: number, options: TokenOptions = {}): IssuedToken {
  const { clientId, scope = READ_WRITE, lifetime } = options;
  const app = clientId ? state.apps.find((known) => known.clientId === clientId) : state.apps[0];
  if (!app) throw new Error(`No app ${clientId} is registered`);
  if (!state.accounts.has(accountId)) throw new Error(`No account ${accountId}`);
  const grant = state.grants.issue(app, accountId, scope, state.clock.now(), lifetime);
  state.changed();
  const { accessToken, refreshToken, accessExpiresAt: expiresAt } = grant;
  return { accessToken, refreshToken, scope: grant.scope, expiresAt };
}

/** Ends every grant of an account. */
export function revokeGrants(state: SimulatorState, accountId: number): void {
  for (const grant of state.grants.of(accountId)) state.grants.revoke(grant);
  state.changed();
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server does not listen on a port");
  return address.port;
}

async function stop(server: Server, flush: () => void): Promise<void> {
  flush();
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
