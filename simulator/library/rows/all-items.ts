import type { Handler, Status } from "@/simulator/model";
import { createLibraryResponse } from "./library-response";
import { type Entry, getListKey, parseInstantParam, parseListKey, selectEntries } from "./library-selection";
import { parseRowOptions } from "./row-options";

/** `GET /sync/all-items[/{type}[/{status}]]` (docs/simkl-api.md#all-items). */
export const readAllItems: Handler = createAllItemsReader({ maxEpisodeRows: 250_000 });

/** With another limit of episode rows, since Simkl's is unknown (docs/simkl-api.md#open-questions). */
export function createAllItemsReader({ maxEpisodeRows }: { maxEpisodeRows: number }): Handler {
  return (call) => {
    const { account, world, clock, query, params, deltaSessions } = call;
    const listKey = parseListKey(params.type);
    const status = STATUSES.find((known) => known === params.status);
    const since = parseInstantParam(query, "date_from");
    const isAnimeMoviesOnly = query.get("anime_type") === "movies";

    const isIncluded = ({ title, item }: Entry) =>
      (listKey === null || getListKey(title) === listKey) &&
      (status === undefined || (item.status === status && !isImpossible(title.kind, status))) &&
      (since === null || item.changedAt > since) &&
      (!isAnimeMoviesOnly || title.kind !== "anime" || title.animeType === "movie");

    return createLibraryResponse(selectEntries(account, world, isIncluded), {
      account,
      options: { ...parseRowOptions(call), sessionsSince: deltaSessions === "changed" ? since : null },
      now: clock.now(),
      maxEpisodeRows,
    });
  };
}

/** A leftover: Simkl never sends a movie on such a list (docs/simkl-api.md#null-and-empty-values). */
function isImpossible(kind: Entry["title"]["kind"], status: Status): boolean {
  return kind === "movie" && (status === "watching" || status === "hold");
}

const STATUSES: Status[] = ["watching", "plantowatch", "hold", "dropped", "completed"];
