import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { WriteRejectedError } from "@/lib/outbox/intents/write-rejected-error";
import { SimklError, type SimklErrorCode, SimklRejected } from "@/lib/simkl/client/errors";
import { LibraryBusyError } from "@/lib/sync/run/run-exclusive";
import { getSyncStatus, type SyncStatusState } from "@/lib/sync/status/sync-status";
import { type WatchingMessage, WatchingRejectedError } from "./watching-message";

const MESSAGE_BY_CODE: Partial<Record<SimklErrorCode, WatchingMessage>> = {
  unreachable: { code: "unreachable" },
  unavailable: { code: "unavailable" },
  "rate-limited": { code: "rate-limited" },
  "quota-used-up": { code: "quota-used-up" },
  "client-blocked": { code: "client-blocked" },
  "token-rejected": { code: "token-rejected" },
  "grant-dead": { code: "reconnect-needed" },
  "insufficient-scope": { code: "insufficient-scope" },
  "plan-gated": { code: "not-allowed" },
  "not-found": { code: "movie-or-episode-unknown" },
};

const MESSAGE_BY_STATUS: Partial<Record<SyncStatusState, WatchingMessage>> = {
  reconnect: { code: "reconnect-needed" },
  paused: { code: "checks-paused" },
  blocked: { code: "client-blocked" },
};

/** Null for an error of our code. */
export async function findFailureMessage(userId: number, error: unknown): Promise<WatchingMessage | null> {
  if (error instanceof WriteRejectedError || error instanceof WatchingRejectedError) return error.reason;
  if (error instanceof ReconnectNeededError) return { code: "reconnect-needed" };
  if (error instanceof LibraryBusyError)
    return MESSAGE_BY_STATUS[(await getSyncStatus(userId))?.state ?? "reconnect"] ?? { code: "library-busy" };
  if (error instanceof SimklRejected) return { code: "scrobble-refused", errorId: error.errorId };
  return error instanceof SimklError ? (MESSAGE_BY_CODE[error.code] ?? null) : null;
}
