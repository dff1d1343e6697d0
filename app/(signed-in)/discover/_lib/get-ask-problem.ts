import type { AskProblem } from "@/app/(signed-in)/discover/messages";
import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { SimklError, type SimklErrorCode } from "@/lib/simkl/client/errors";
import { LibraryBusyError } from "@/lib/sync/run/run-exclusive";
import { getSyncStatus, type SyncStatusState } from "@/lib/sync/status/sync-status";
import { TooManyFetches } from "@/lib/utils/single-flight";

const PROBLEM_BY_CODE: Partial<Record<SimklErrorCode, AskProblem>> = {
  unreachable: "unreachable",
  unavailable: "unreachable",
  "unreadable-answer": "unreachable",
  "rate-limited": "busy",
  "quota-used-up": "quota",
  "client-blocked": "blocked",
  "token-rejected": "unreachable",
  "grant-dead": "reconnect",
};

const PROBLEM_BY_STATUS: Partial<Record<SyncStatusState, AskProblem>> = {
  reconnect: "reconnect",
  paused: "paused",
  blocked: "blocked",
};

/** Why Simkl did not answer a person; null for an error of our code. */
export async function getAskProblem(userId: number, error: unknown): Promise<AskProblem | null> {
  if (error instanceof ReconnectNeededError) return "reconnect";
  if (error instanceof TooManyFetches) return "busy";
  if (error instanceof DOMException && error.name === "TimeoutError") return "unreachable";
  if (error instanceof LibraryBusyError)
    return PROBLEM_BY_STATUS[(await getSyncStatus(userId))?.state ?? "reconnect"] ?? "busy";
  return error instanceof SimklError ? (PROBLEM_BY_CODE[error.code] ?? "refused") : null;
}
