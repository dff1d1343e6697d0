import type { SyncKind } from "./kind";
import type { ListStatus } from "./list-status";
import type { Query } from "./request";

/** What `/sync/all-items` is asked for (docs/simkl-api.md#all-items). */
export interface AllItemsQuery {
  kind?: SyncKind;
  status?: ListStatus;
  /** A saved activities instant: only rows that changed strictly after it. */
  dateFrom?: string | null;
  /** For ids alone there is `readLibraryIds`. */
  extended?: "full" | "full_anime_seasons";
  /** `original`: only rows with a true date; `yes` fills up bulk-completed titles with the item's own date. */
  includeAllEpisodes?: "yes" | "original";
  episodeWatchedAt?: boolean;
  episodeTvdbId?: boolean;
  episodeRuntime?: boolean;
  nextWatchInfo?: boolean;
  memos?: boolean;
  /** Only for accounts whose plan has rewatches, and only when they track them (docs/simkl-api.md#rewatches). */
  allowRewatch?: boolean;
  language?: "en";
}

/** `/sync/all-items`, `/sync/all-items/shows` or `/sync/all-items/shows/watching`. */
export function allItemsPath(kind?: SyncKind, status?: ListStatus): string {
  if (status) return `/sync/all-items/${kind ?? "all"}/${status}`;
  return kind ? `/sync/all-items/${kind}` : "/sync/all-items";
}

/** As Simkl spells it; what was not asked for is left out. */
export function allItemsQuery(query: AllItemsQuery): Query {
  return {
    date_from: query.dateFrom ?? undefined,
    extended: query.extended,
    include_all_episodes: query.includeAllEpisodes,
    episode_watched_at: yes(query.episodeWatchedAt),
    episode_tvdb_id: yes(query.episodeTvdbId),
    episode_runtime: yes(query.episodeRuntime),
    next_watch_info: yes(query.nextWatchInfo),
    memos: yes(query.memos),
    allow_rewatch: yes(query.allowRewatch),
    language: query.language,
  };
}

function yes(wanted: boolean | undefined): "yes" | undefined {
  return wanted ? "yes" : undefined;
}
