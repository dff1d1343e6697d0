import { createErrorResponse } from "@/simulator/http/error-response";
import type { Account, ApiResponse } from "@/simulator/model";
import { type Entry, getListKey } from "./library-selection";
import type { RowOptions } from "./row-options";
import { listRows } from "./rows";

/**
 * Only keys with rows; `max_items` above a number of episode rows (docs/simkl-api.md#null-and-empty-values,
 * #all-items).
 */
export function createLibraryResponse(
  entries: Entry[],
  {
    account,
    options,
    now,
    maxEpisodeRows,
  }: { account: Account; options: RowOptions; now: number; maxEpisodeRows: number },
): ApiResponse {
  const body: Record<string, Record<string, unknown>[]> = {};
  let episodeRows = 0;
  for (const { title, item } of entries) {
    const listKey = getListKey(title);
    body[listKey] ??= [];
    for (const row of listRows(title, item, options, now)) {
      body[listKey].push(row.body);
      episodeRows += row.episodeRows;
    }
    if (episodeRows > maxEpisodeRows) return TOO_MANY_RESPONSE;
  }
  return { status: 200, body: entries.length === 0 && account.oldAppId ? null : body };
}

const TOO_MANY_RESPONSE = createErrorResponse(
  400,
  "max_items",
  "Too many episodes: use date_from, request one type/status per call, or drop extended/include_all_episodes",
);
