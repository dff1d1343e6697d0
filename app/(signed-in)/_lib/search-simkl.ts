import type { SearchProblem } from "@/app/(signed-in)/search/problems";
import { ReconnectNeededError } from "@/lib/auth/tokens/reconnect-needed-error";
import { type AskAsUser, CatalogUnreachableError } from "@/lib/catalog/search/ask-simkl";
import type { SearchAnswer } from "@/lib/catalog/search/kept-searches";
import type { SearchRequest } from "@/lib/catalog/search/parse-search";
import { searchCatalog } from "@/lib/catalog/search/search-catalog";
import { consume } from "@/lib/http/rate-limit";
import { log } from "@/lib/logging/log";
import { SimklError, type SimklErrorCode } from "@/lib/simkl/client/errors";
import { LibraryBusyError, runExclusive } from "@/lib/sync/run/run-exclusive";
import { getSyncStatus, type SyncStatusState } from "@/lib/sync/status/sync-status";
import { TooManyFetches } from "@/lib/utils/single-flight";

const PROBLEM_BY_CODE: Partial<Record<SimklErrorCode, SearchProblem>> = {
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

const PROBLEM_BY_STATE: Partial<Record<SyncStatusState, SearchProblem>> = {
  reconnect: "reconnect",
  paused: "paused",
  blocked: "blocked",
};

/** Asks with the person's token, unless somebody's answer is kept. The calls count as theirs, and they see them in the settings. */
export async function searchSimkl(
  userId: number,
  request: SearchRequest,
  now: Date,
): Promise<SearchAnswer | SearchProblem> {
  const askAsUser: AskAsUser = {
    userId,
    run: async (work) => {
      if (await consume("catalogSearch", userId)) throw new TooManySearchesError();
      return runExclusive(userId, ({ user }) => work(user), { isReadOnly: true });
    },
  };
  try {
    return await searchCatalog(request, askAsUser, now);
  } catch (error) {
    const problem = await toProblem(userId, error);
    if (problem === null) throw error;
    log.warn("A search of Simkl's catalogue failed.", { userId, problem, reason: String(error) });
    return problem;
  }
}

class TooManySearchesError extends Error {
  override name = "TooManySearches";
}

/** Null for an error of our code. */
async function toProblem(userId: number, error: unknown): Promise<SearchProblem | null> {
  if (error instanceof SimklError) return PROBLEM_BY_CODE[error.code] ?? "unreachable";
  if (error instanceof ReconnectNeededError) return "reconnect";
  if (error instanceof CatalogUnreachableError) return "unreachable";
  if (error instanceof TooManyFetches) return "busy";
  if (error instanceof TooManySearchesError) return "too-many";
  if (error instanceof LibraryBusyError)
    return PROBLEM_BY_STATE[(await getSyncStatus(userId))?.state ?? "idle"] ?? "busy";
  return null;
}
