import type { SimulatorState } from "../state/simulator-state";
import { READ_WRITE } from "./scope";

export interface TokenOptions {
  /** The first registered app by default. */
  clientId?: string;
  /** Read and write by default. */
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

/** As if the account's owner had consented. */
export function issueToken(state: SimulatorState, accountId: number, options: TokenOptions = {}): IssuedToken {
  const { clientId, scope = READ_WRITE, lifetime } = options;
  const app = clientId ? state.apps.find((known) => known.clientId === clientId) : state.apps[0];
  if (!app) throw new Error(`No app ${clientId} is registered`);
  if (!state.accounts.has(accountId)) throw new Error(`No account ${accountId}`);
  const grant = state.grants.issue(app, accountId, scope, state.clock.now(), lifetime);
  state.markChanged();
  const { accessToken, refreshToken, accessExpiresAt: expiresAt } = grant;
  return { accessToken, refreshToken, scope: grant.scope, expiresAt };
}

export function revokeGrants(state: SimulatorState, accountId: number): void {
  for (const grant of state.grants.listByAccount(accountId)) state.grants.revoke(grant);
  state.markChanged();
}
