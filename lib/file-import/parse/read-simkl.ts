import { sanitizeText } from "@/lib/database/sanitize";
import { rejectImport } from "@/lib/file-import/import-rejected-error";
import { KIND_BY_SYNC_KIND, type SyncKind } from "@/lib/simkl/schemas/kind";
import { type LibraryRow, parseLibraryRow } from "@/lib/simkl/schemas/library-row";
import type { EntryCollector } from "./entry-collector";
import { parseIds, parseInstant, parsePlace, parseRating, parseTitle, parseYear } from "./parse-fields";
import type { Reader } from "./reader";

const LISTS: SyncKind[] = ["shows", "movies", "anime"];

/** Our export and Simkl's have rows of `/sync/all-items` (docs/simkl-api.md#all-items). */
export const simklReader: Reader = {
  detectSource({ json }) {
    if (!LISTS.some((key) => json?.has(key))) return null;
    return json?.has("exportedAt") ? "watchfolio" : "simkl";
  },
  read({ json }, collector) {
    for (const key of LISTS)
      for (const raw of json?.rows(key) ?? rejectImport("no-lists")) {
        const { row, unreadable } = parseLibraryRow(KIND_BY_SYNC_KIND[key], raw);
        if (unreadable > 0) collector.countSkipped("unreadable", unreadable);
        if (row?.isRewatch) collector.countSkipped("rewatches");
        else if (row) readRow(row, collector);
      }
  },
};

function readRow(row: LibraryRow, collector: EntryCollector): void {
  const title = parseTitle(row.title);
  if (!title || row.simklId > 2 ** 31 - 1) {
    collector.countSkipped("unreadable");
    return;
  }
  const key = String(row.simklId);
  const { kind, status } = row;
  const animeType = sanitizeText(row.animeType)?.slice(0, 40) ?? null;
  const ids = { ...parseIds(row.ids), simkl: row.simklId };
  const entry = collector.getEntry(key, { kind, animeType, title, year: parseYear(row.year), ids });
  entry.addedAt = parseInstant(row.addedAt);
  entry.rating = parseRating(row.rating);
  entry.ratedAt = parseInstant(row.ratedAt);
  entry.lastWatchedAt = parseInstant(row.lastWatchedAt);
  if (row.memo) collector.setMemo(entry, row.memo.text, row.memo.isPrivate);

  const isMovie = kind === "movie" || animeType === "movie";
  // Old libraries have movies on lists without movies (docs/simkl-api.md#types-statuses-and-media-objects).
  entry.status = isMovie && status === "hold" ? "plantowatch" : isMovie && status === "watching" ? "completed" : status;
  if (isMovie) {
    if (entry.status === "completed") collector.addMovieWatch(entry, entry.lastWatchedAt);
    return;
  }
  for (const episode of row.episodes) {
    const place = parsePlace(episode.season, episode.number);
    if (place) collector.addEpisodeWatch(key, place, parseInstant(episode.watchedAt));
    else collector.countSkipped("unreadable");
  }
  const named = row.episodes.filter(({ season }) => season > 0).length;
  const aired = row.totalEpisodes - row.notAiredEpisodes;
  // Short exports neither list nor count the episodes of completed shows.
  const hasUnnamed = row.watchedEpisodes > named || named === 0;
  entry.isAllWatched =
    hasUnnamed && (status === "completed" || (row.watchedEpisodes > 0 && row.watchedEpisodes >= aired));
}
