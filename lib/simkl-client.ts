import { config } from "./config";
import { createSimkl, type Simkl } from "./simkl/client";
import type { SimklConfig } from "./simkl/config";

const APP_NAME = "watchfolio";
const APP_VERSION = "0.1";

// Next bundles pages, routes and instrumentation apart; the limits on calls hold only if all share one client.
const shared = globalThis as { [key: symbol]: Simkl | undefined };
const KEY = Symbol.for("watchfolio.simkl");

/**
 * The process's one Simkl client.
 * @throws SimklNotConfigured when no Simkl app is configured.
 */
export function simkl(): Simkl {
  shared[KEY] ??= createSimkl(simklConfig());
  return shared[KEY];
}

/** How this installation presents itself to Simkl. */
export function simklConfig(): SimklConfig {
  const { simklApp, simkl } = config();
  if (!simklApp) throw new SimklNotConfigured("SIMKL_CLIENT_ID and SIMKL_CLIENT_SECRET are not set.");
  return { ...simkl, ...simklApp, appName: APP_NAME, appVersion: APP_VERSION };
}

export class SimklNotConfigured extends Error {
  override name = "SimklNotConfigured";
}
