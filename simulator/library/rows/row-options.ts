import type { Call } from "@/simulator/model";

type OptionSource = Pick<Call, "query" | "account" | "caughtUpInfo">;

/** docs/simkl-api.md#all-items */
export interface RowOptions {
  /** Only ids: Simkl's own, or all. */
  idsOnly: "simkl" | "all" | null;
  /** Runtime and episodes. */
  full: boolean;
  /** TVDB seasons of anime episodes. */
  tvdbSeasons: boolean;
  /** `yes` invents rows for bulk completions, `original` does not; null loads unfinished titles only. */
  allEpisodes: "yes" | "original" | null;
  watchedAt: boolean;
  tvdbIds: boolean;
  runtimes: boolean;
  nextInfo: boolean;
  /** Of a title that is caught up: no key, or null. */
  caughtUpInfo: NonNullable<Call["caughtUpInfo"]>;
  memos: boolean;
  english: boolean;
  /** Never on the free plan. */
  rewatches: boolean;
  /** Only rewatches that changed strictly after this instant, or all. */
  sessionsSince: string | null;
}

/** Unknown values count as absent. */
export function parseRowOptions({ query, account, caughtUpInfo = "absent" }: OptionSource): RowOptions {
  const isYes = (name: string) => query.get(name) === "yes";
  const extended = query.get("extended");
  const full = extended === "full" || extended === "full_anime_seasons";
  return {
    idsOnly: parseIdsOnly(extended),
    full,
    tvdbSeasons: extended === "full_anime_seasons",
    allEpisodes: full ? parseAllEpisodes(query.get("include_all_episodes")) : null,
    watchedAt: isYes("episode_watched_at"),
    tvdbIds: isYes("episode_tvdb_id"),
    runtimes: isYes("episode_runtime"),
    nextInfo: isYes("next_watch_info"),
    caughtUpInfo,
    memos: isYes("memos"),
    english: query.get("language") === "en",
    rewatches: isYes("allow_rewatch") && account.plan !== "free",
    sessionsSince: null,
  };
}

function parseIdsOnly(extended: string | null): RowOptions["idsOnly"] {
  if (extended === "simkl_ids_only") return "simkl";
  return extended === "ids_only" ? "all" : null;
}

function parseAllEpisodes(value: string | null): RowOptions["allEpisodes"] {
  return value === "yes" || value === "original" ? value : null;
}
