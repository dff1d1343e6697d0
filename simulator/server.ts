import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type IssuedToken, issueToken, revokeGrants, type TokenOptions } from "./auth/grant-tokens";
import { createApp } from "./http/create-app";
import type { Quotas } from "./http/quotas";
import { reclassify } from "./library/history/reclassify";
import { startRewatchOnSite } from "./library/rewatch/start-rewatch-on-site";
import type { Account, Kind, World } from "./model";
import type { SimulatorOptions } from "./simulator-options";
import type { Faults } from "./state/faults";
import { prepareState } from "./state/prepare-state";
import type { RequestLog, RequestRecord } from "./state/request-log";
import type { ScheduledEvents } from "./state/scheduled-events";
import type { SimulatorClock } from "./state/simulator-clock";
import type { Strictness } from "./state/strictness";
import type { Violations } from "./state/violations";
import { formatInstant } from "./world/instant";

export interface Simulator {
  /** `http://localhost:PORT`, for API, site and data files. */
  url: string;
  clock: SimulatorClock;
  world: World;
  accounts: Map<number, Account>;
  addAccount: (account: Account) => void;
  quotas: Quotas;
  faults: Faults;
  scheduledEvents: ScheduledEvents;
  requests: RequestLog;
  violations: Violations;
  rewatchWrites: RequestRecord[];
  strictness: Strictness;
  /** In every library; returns whether it was possible. */
  reclassify: (simkl: number, kind: Kind) => boolean;
  /** On simkl.com; returns whether it was possible. */
  startRewatchOnSite: (account: Account, simkl: number) => boolean;
  issueToken: (accountId: number, options?: TokenOptions) => IssuedToken;
  /** As the owner does in the settings of simkl.com. */
  revokeGrants: (accountId: number) => void;
  stop: () => Promise<void>;
}

/** All hosts of Simkl on one origin of this machine. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { state, flush } = prepareState(options);
  const server = createServer(getRequestListener(createApp(state).fetch, { overrideGlobalObjects: false }));
  // Node's five seconds would cut a connection when a client returns to it.
  server.keepAliveTimeout = 65_000;
  server.listen(options.port ?? 0, options.host ?? "127.0.0.1");
  await once(server, "listening");

  const { clock, world, accounts, addAccount, quotas, faults, scheduledEvents, requests, violations } = state;
  return {
    url: `http://localhost:${getPort(server)}`,
    ...{ clock, world, accounts, addAccount, quotas, faults, scheduledEvents: scheduledEvents, requests, violations },
    rewatchWrites: state.rules.rewatchWrites,
    strictness: state.strictness,
    reclassify: (simkl, kind) => reclassify(world, accounts.values(), simkl, kind, formatInstant(clock.now())),
    startRewatchOnSite: (account, simkl) => {
      const [title, activity] = [world.titles.get(simkl), state.strictness.rewatchActivity];
      return (
        title !== undefined &&
        startRewatchOnSite(account, title, { now: formatInstant(clock.now()), nextId: state.nextId, activity })
      );
    },
    issueToken: (accountId, token) => issueToken(state, accountId, token),
    revokeGrants: (accountId) => revokeGrants(state, accountId),
    stop: () => stop(server, flush),
  };
}

function getPort(server: Server): number {
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
