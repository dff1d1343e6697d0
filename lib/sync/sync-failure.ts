import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { SimklError } from "@/lib/simkl/client/errors";

/** Why a sync failed. `internal` is a failure of our code. */
export const SYNC_FAILURES = [
  ...(["unreachable", "unavailable", "rate-limited", "quota-used-up", "client-blocked", "token-rejected"] as const),
  ...(["insufficient-scope", "unreadable-answer", "reconnect-needed", "internal"] as const),
] as const;
export type SyncFailure = (typeof SYNC_FAILURES)[number];

export function toSyncFailure(error: unknown): SyncFailure {
  if (error instanceof ReconnectNeededError) return "reconnect-needed";
  const code = error instanceof SimklError ? error.code : null;
  return SYNC_FAILURES.find((failure) => failure === code) ?? "internal";
}
