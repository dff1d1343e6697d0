import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { WriteRejectedError } from "@/lib/outbox/intents/write-rejected-error";
import { SimklError, type SimklErrorCode, SimklRejected } from "@/lib/simkl/client/errors";
import { LibraryBusyError } from "@/lib/sync/run/run-exclusive";
import { getSyncStatus, type SyncStatusState } from "@/lib/sync/status/sync-status";

const RECONNECT = "Simkl no longer accepts this connection. Please connect again first; nothing was sent.";
const BLOCKED = "Simkl does not accept requests from this site at the moment. Nothing was sent.";

const MESSAGE_BY_CODE: Partial<Record<SimklErrorCode, string>> = {
  unreachable: "Simkl cannot be reached at the moment. Nothing was sent; please try again later.",
  unavailable: "Simkl has trouble answering at the moment. Nothing was sent; please try again later.",
  "rate-limited": "Simkl is still at work on an earlier change of yours. Please try again in half a minute.",
  "quota-used-up":
    "Your Simkl account has no requests left for today. Nothing was sent; it goes on after midnight in New York.",
  "client-blocked": BLOCKED,
  "token-rejected": "Simkl did not accept this connection just now. Nothing was changed; please try again.",
  "grant-dead": RECONNECT,
  "insufficient-scope": "Simkl lets this site read your library but not change it. Please reconnect and allow both.",
  "plan-gated": "Simkl does not allow this on your account.",
  "not-found": "Simkl does not know this film or episode.",
};

const MESSAGE_BY_STATUS: Partial<Record<SyncStatusState, string>> = {
  reconnect: RECONNECT,
  paused: "Checks are paused, and so nothing is sent. You can resume them in the settings.",
  blocked: BLOCKED,
};
const BUSY = "Your library is being read just now. Nothing was sent; please try again in a moment.";

/** A sentence for the person; null for an error of our code. */
export async function getFailureMessage(userId: number, error: unknown): Promise<string | null> {
  if (error instanceof WriteRejectedError) return error.message;
  if (error instanceof ReconnectNeededError) return RECONNECT;
  if (error instanceof LibraryBusyError)
    return MESSAGE_BY_STATUS[(await getSyncStatus(userId))?.state ?? "reconnect"] ?? BUSY;
  if (error instanceof SimklRejected) return `Simkl refused this${error.errorId ? ` (${error.errorId})` : ""}.`;
  return error instanceof SimklError ? (MESSAGE_BY_CODE[error.code] ?? null) : null;
}
