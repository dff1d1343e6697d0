import { refusal } from "../http/refusal";
import type { Account, Answer } from "../model";
import { type Entry, shelfOfTitle } from "./library-selection";
import type { RowOptions } from "./row-options";
import { rowsOf } from "./rows";

/**
 * An answer with rows by kind, keys only where there are any; `max_items` beyond a number of episode rows
 * (docs/simkl-api.md#null-and-empty-values, #all-items).
 */
export function libraryAnswer(
  entries: Entry[],
  {
    account,
    options,
    now,
    maxEpisodeRows,
  }: { account: Account; options: RowOptions; now: number; maxEpisodeRows: number },
): Answer {
  const body: Record<string, Record<string, unknown>[]> = {};
  let episodeRows = 0;
  for (const { title, item } of entries) {
    const shelf = shelfOfTitle(title);
    body[shelf] ??= [];
    for (const row of rowsOf(title, item, options, now)) {
      body[shelf].push(row.body);
      episodeRows += row.episodeRows;
    }
    if (episodeRows > maxEpisodeRows) return TOO_MANY;
  }
  return { status: 200, body: entries.length === 0 && account.oldAppId ? null : body };
}

const TOO_MANY = refusal(
  400,
  "max_items",
  "Too many episodes: use date_from, request one type/status per call, or drop extended/include_all_episodes",
);
