import type { Handler, Status } from "../model";
import { libraryAnswer } from "./library-answer";
import { type Entry, queriedInstant, selectEntries, shelfOf, shelfOfTitle } from "./library-selection";
import { rowOptions } from "./row-options";

/** `GET /sync/all-items[/{type}[/{status}]]` (docs/simkl-api.md#all-items). */
export const readAllItems: Handler = allItemsReader({ maxEpisodeRows: 250_000 });

/**
 * The same with a limit of one's own on the episode rows of an answer, where Simkl's is not known
 * (docs/simkl-api.md#open-questions).
 */
export function allItemsReader({ maxEpisodeRows }: { maxEpisodeRows: number }): Handler {
  return ({ account, world, clock, query, params, deltaSessions }) => {
    const shelf = shelfOf(params.type);
    const status = STATUSES.find((known) => known === params.status);
    const since = queriedInstant(query, "date_from");
    const animeFilmsOnly = query.get("anime_type") === "movies";

    const passes = ({ title, item }: Entry) =>
      (shelf === null || shelfOfTitle(title) === shelf) &&
      (status === undefined || (item.status === status && !isImpossible(title.kind, status))) &&
      (since === null || item.changedAt > since) &&
      (!animeFilmsOnly || title.kind !== "anime" || title.animeType === "movie");

    return libraryAnswer(selectEntries(account, world, passes), {
      account,
      options: { ...rowOptions(query, account), sessionsSince: deltaSessions === "changed" ? since : null },
      now: clock.now(),
      maxEpisodeRows,
    });
  };
}

/**
 * A film on such a list can only be a leftover: Simkl never answers it there (docs/simkl-api.md#null-and-empty-values).
 */
function isImpossible(kind: Entry["title"]["kind"], status: Status): boolean {
  return kind === "movie" && (status === "watching" || status === "hold");
}

const STATUSES: Status[] = ["watching", "plantowatch", "hold", "dropped", "completed"];
