import { getConfig } from "@/lib/config";
import { isHoldingConnection } from "@/lib/database/connection-context";
import { createSimkl, type Simkl } from "./client/client";
import type { SimklConfig } from "./client/config";

const APP_NAME = "watchfolio";
const APP_VERSION = "0.1";

// Next bundles pages, routes and instrumentation apart: errors of a shared client would fail `instanceof`.
let client: Simkl | undefined;

/** @throws SimklNotConfigured when no Simkl app is configured. */
export function getSimkl(): Simkl {
  client ??= createSimkl(getSimklConfig(), { beforeSending: requireNoConnection });
  return client;
}

/** A response may take 30 s: callers that hold a connection meanwhile would leave none for the pages. */
export function requireNoConnection(): void {
  if (isHoldingConnection()) throw new Error("Simkl must not be called while a database connection is held.");
}

/** For tests, such as a client with another clock. */
export function replaceSimkl(other: Simkl): void {
  client = other;
}

export function getSimklConfig(): SimklConfig {
  const { simklApp, simkl } = getConfig();
  if (!simklApp) throw new SimklNotConfigured("SIMKL_CLIENT_ID and SIMKL_CLIENT_SECRET are not set.");
  return { ...simkl, ...simklApp, appName: APP_NAME, appVersion: APP_VERSION };
}

class SimklNotConfigured extends Error {
  override name = "SimklNotConfigured";
}
