import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { storeCatalogTitles } from "@/lib/catalog/titles/store-catalog-titles";
import { getPool } from "@/lib/database/connection";
import { SimklError, type SimklErrorCode } from "@/lib/simkl/client/errors";
import { SECOND_MS } from "@/lib/utils/durations";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { type AskAsUser, askSimkl, CatalogUnreachableError } from "./ask-simkl";
import {
  claimSearch,
  findKeptAnswer,
  getSearchKey,
  keepAnswer,
  releaseSearch,
  type SearchAnswer,
} from "./kept-searches";
import type { SearchRequest } from "./parse-search";

const MAX_WAIT_MS = 30 * SECOND_MS;
const POLL_MS = 250;
/** Failures that the next person would meet too. */
const SHARED_FAILURES: readonly SimklErrorCode[] = [
  "unreachable",
  "unavailable",
  "client-blocked",
  "unreadable-answer",
];

const shared = globalSingleton<Map<string, Promise<SearchAnswer | null>>>("catalog-searches");

/**
 * Asks Simkl unless an answer is kept. However many people search for the same, in whatever process, one of them asks; when that fails
 * for a reason of their own, such as their quota, the next one does.
 * @throws SimklError, CatalogUnreachableError, and whatever `askAsUser` throws
 */
export async function searchCatalog(request: SearchRequest, askAsUser: AskAsUser, now: Date): Promise<SearchAnswer> {
  const key = getSearchKey(request);
  shared.value ??= new Map();
  const running = shared.value;
  const deadline = performance.now() + MAX_WAIT_MS;
  while (performance.now() < deadline) {
    const kept = await findKeptAnswer(key, now);
    if (kept) return kept;
    const other = running.get(key);
    if (other) {
      await other.catch(rethrowIfShared);
      continue;
    }
    const search = claimAndAsk(key, request, askAsUser, now).finally(() => running.delete(key));
    running.set(key, search);
    const answer = await search;
    if (answer) return answer;
    await wait(POLL_MS);
  }
  throw new CatalogUnreachableError("Another process did not finish the same search in time.");
}

/** Null while another process asks. */
async function claimAndAsk(
  key: string,
  request: SearchRequest,
  askAsUser: AskAsUser,
  now: Date,
): Promise<SearchAnswer | null> {
  if (!(await claimSearch(key, now))) return null;
  try {
    const answer = { ...(await askSimkl(request, askAsUser, now)), answeredAt: now };
    await storeCatalogTitles(getPool(), answer.titles);
    await keepAnswer(key, request, answer);
    return answer;
  } catch (error) {
    await releaseSearch(key);
    throw error;
  }
}

function rethrowIfShared(error: unknown): void {
  const isShared = error instanceof SimklError && SHARED_FAILURES.includes(error.code);
  if (isShared || error instanceof CatalogUnreachableError) throw error;
}
