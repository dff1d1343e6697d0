import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { CatalogUnreachableError } from "@/lib/catalog/search/ask-simkl";
import { SimklError, type SimklErrorCode } from "@/lib/simkl/client/errors";
import { LibraryBusyError } from "@/lib/sync/run/run-exclusive";
import { getSyncStatus, type SyncStatusState } from "@/lib/sync/status/sync-status";
import { TooManyFetches } from "@/lib/utils/single-flight";
import type { SimklProblem } from "./simkl-problem-messages";

const PROBLEM_BY_CODE: Partial<Record<SimklErrorCode, SimklProblem>> = {
  "quota-used-up": "quota",
  "client-blocked": "blocked",
  "rate-limited": "busy",
  "token-rejected": "busy",
  "grant-dead": "reconnect",
  "insufficient-scope": "reconnect",
  refused: "refused",
  "not-found": "refused",
  "plan-gated": "refused",
};

const PROBLEM_BY_STATE: Partial<Record<SyncStatusState, SimklProblem>> = {
  reconnect: "reconnect",
  paused: "paused",
  blocked: "blocked",
};

/** Null for an error of our code. */
export async function findSimklProblem(userId: number, error: unknown): Promise<SimklProblem | null> {
  if (error instanceof SimklError) return PROBLEM_BY_CODE[error.code] ?? "unreachable";
  if (error instanceof ReconnectNeededError) return "reconnect";
  if (error instanceof CatalogUnreachableError) return "unreachable";
  if (error instanceof DOMException && error.name === "TimeoutError") return "unreachable";
  if (error instanceof TooManyFetches) return "busy";
  if (error instanceof LibraryBusyError)
    return PROBLEM_BY_STATE[(await getSyncStatus(userId))?.state ?? "reconnect"] ?? "busy";
  return null;
}
