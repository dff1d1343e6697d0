import type { Episode, EpisodeKey, Item, RewatchSession, Status, Title } from "@/simulator/model";
import { listUndatedEpisodes, parseEpisodeKey, toEpisodeKey } from "./episodes";
import type { RowOptions } from "./row-options";

interface EpisodeRow {
  number: number;
  watched_at?: string | null;
  ids?: { tvdb_id: number };
  runtime?: number | null;
  tvdb?: { season: number; episode: number };
}

export interface Seasons {
  seasons: { number: number; episodes: EpisodeRow[] }[];
  rows: number;
}

/** The options decide by status which episodes are loaded (docs/simkl-api.md#all-items). */
export function buildItemSeasons(title: Title, item: Item, options: RowOptions, now: number): Seasons {
  const isLoaded = options.full && (options.allEpisodes !== null || UNFINISHED.has(item.status));
  if (!isLoaded) return { seasons: [], rows: 0 };
  if (options.allEpisodes !== "yes" || item.undatedCount === 0) return buildSeasons(title, item.watched, options);

  const watched = new Map(item.watched);
  for (const episode of listUndatedEpisodes(title, item, now)) watched.set(toEpisodeKey(episode), item.lastWatchedAt);
  return buildSeasons(title, watched, options);
}

/** Every status has a rewatch's episodes if requested (docs/simkl-api.md#reading-rewatches). */
export function buildSessionSeasons(title: Title, session: RewatchSession, options: RowOptions): Seasons {
  return options.full ? buildSeasons(title, session.episodes, options) : { seasons: [], rows: 0 };
}

/** Of regular episodes. */
export function listTvdbSeasons({ episodes }: Title): number[] {
  const seasons = new Set<number>();
  for (const { season, tvdb } of episodes) if (season > 0 && tvdb) seasons.add(tvdb.season);
  return [...seasons].toSorted((a, b) => a - b);
}

const UNFINISHED: ReadonlySet<Status> = new Set(["watching", "plantowatch", "hold"]);

function buildSeasons(title: Title, watched: ReadonlyMap<EpisodeKey, string | null>, options: RowOptions): Seasons {
  const bySeason = new Map<number, EpisodeRow[]>();
  const add = (season: number, row: EpisodeRow) => {
    const rows = bySeason.get(season);
    if (rows) rows.push(row);
    else bySeason.set(season, [row]);
  };
  let known = 0;
  if (watched.size > 0)
    for (const episode of title.episodes) {
      const watchedAt = watched.get(toEpisodeKey(episode));
      if (watchedAt === undefined) continue;
      known += 1;
      add(episode.season, toEpisodeRow(episode, watchedAt, options));
    }
  if (known < watched.size) addUnknownEpisodes(title, watched, options, add);

  const seasons = [...bySeason].toSorted(([a], [b]) => a - b).map(([number, episodes]) => ({ number, episodes }));
  return { seasons, rows: watched.size };
}

/** A recorded library may contain episodes that are not in this world. */
function addUnknownEpisodes(
  title: Title,
  watched: ReadonlyMap<EpisodeKey, string | null>,
  options: RowOptions,
  add: (season: number, row: EpisodeRow) => void,
): void {
  const known = new Set(title.episodes.map(toEpisodeKey));
  for (const [key, watchedAt] of watched) {
    if (known.has(key)) continue;
    const { season, number } = parseEpisodeKey(key);
    add(season, toEpisodeRow({ number, runtime: null, tvdbId: null, tvdb: null }, watchedAt, options));
  }
}

function toEpisodeRow(
  { number, runtime, tvdbId, tvdb }: Pick<Episode, "number" | "runtime" | "tvdbId" | "tvdb">,
  watchedAt: string | null,
  options: RowOptions,
): EpisodeRow {
  const row: EpisodeRow = { number };
  if (options.watchedAt) row.watched_at = watchedAt;
  if (options.tvdbIds && tvdbId !== null) row.ids = { tvdb_id: tvdbId };
  if (options.runtimes) row.runtime = runtime;
  if (options.tvdbSeasons && tvdb) row.tvdb = { ...tvdb };
  return row;
}
