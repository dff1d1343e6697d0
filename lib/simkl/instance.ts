import { getConfig } from "@/lib/config";
import { isHoldingConnection } from "@/lib/database/connection-context";
import { createSimkl, type Simkl } from "./client/client";
import type { SimklConfig } from "./client/config";

const APP_NAME = "watchfolio";
const APP_VERSION = "0.1";

// Next bundles pages, routes and instrumentation apart, each with classes of its own. A client shared between them would throw
// errors that `instanceof` does not know; what has to be shared, the limits on calls, the client shares by itself.
let client: Simkl | undefined;

/**
 * Our client of Simkl.
 * @throws SimklNotConfigured when no Simkl app is configured.
 */
export function simkl(): Simkl {
  client ??= createSimkl(getSimklConfig(), { beforeSending: requireNoConnection });
  return client;
}

/** Simkl may take half a minute to answer: a few callers who hold a connection meanwhile would leave none for the pages. */
export function requireNoConnection(): void {
  if (isHoldingConnection()) throw new Error("Simkl may not be asked while a database connection is held.");
}

/** Puts another client in this place, such as one with a clock of its own in a test. */
export function replaceSimkl(other: Simkl): void {
  client = other;
}

/** How this installation presents itself to Simkl. */
export function getSimklConfig(): SimklConfig {
  const { simklApp, simkl } = getConfig();
  if (!simklApp) throw new SimklNotConfigured("SIMKL_CLIENT_ID and SIMKL_CLIENT_SECRET are not set.");
  return { ...simkl, ...simklApp, appName: APP_NAME, appVersion: APP_VERSION };
}

export class SimklNotConfigured extends Error {
  override name = "SimklNotConfigured";
}
