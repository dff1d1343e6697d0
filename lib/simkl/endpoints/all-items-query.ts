import type { Query } from "@/lib/simkl/client/request";
import type { SyncKind } from "@/lib/simkl/schemas/kind";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";

/** docs/simkl-api.md#all-items */
export interface AllItemsQuery {
  kind?: SyncKind;
  status?: ListStatus;
  /** Only rows that changed strictly after this saved instant of the activities. */
  dateFrom?: string | null;
  /** For ids alone there is `readLibraryIds`. */
  extended?: "full" | "full_anime_seasons";
  /** `original`: only rows with a real date; `yes` gives bulk-completed episodes the date of the item. */
  includeAllEpisodes?: "yes" | "original";
  episodeWatchedAt?: boolean;
  episodeTvdbId?: boolean;
  episodeRuntime?: boolean;
  nextWatchInfo?: boolean;
  memos?: boolean;
  /** Only for plans with rewatches (docs/simkl-api.md#rewatches). */
  allowRewatch?: boolean;
  language?: "en";
}

/** `/sync/all-items`, `/sync/all-items/shows` or `/sync/all-items/shows/watching`. */
export function buildAllItemsPath(kind?: SyncKind, status?: ListStatus): string {
  if (status) return `/sync/all-items/${kind ?? "all"}/${status}`;
  return kind ? `/sync/all-items/${kind}` : "/sync/all-items";
}

export function buildAllItemsQuery(query: AllItemsQuery): Query {
  return {
    date_from: query.dateFrom ?? undefined,
    extended: query.extended,
    include_all_episodes: query.includeAllEpisodes,
    episode_watched_at: toYes(query.episodeWatchedAt),
    episode_tvdb_id: toYes(query.episodeTvdbId),
    episode_runtime: toYes(query.episodeRuntime),
    next_watch_info: toYes(query.nextWatchInfo),
    memos: toYes(query.memos),
    allow_rewatch: toYes(query.allowRewatch),
    language: query.language,
  };
}

function toYes(isWanted: boolean | undefined): "yes" | undefined {
  return isWanted ? "yes" : undefined;
}
