import { isValidInstant, isWithinInteger, isWithinSmallint, sanitizeInstant } from "@/lib/database/sanitize";
import type { EpisodeRow } from "@/lib/simkl/schemas/episode-rows";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";

/**
 * The rows without titles and episodes whose numbers our columns cannot hold, and without dates that do not exist: PostgreSQL would
 * reject the whole answer at every attempt. Other values are sanitized by their columns (`stored-columns.ts`).
 */
export function sanitizeRows(received: readonly LibraryRow[]): LibraryRow[] {
  return received.filter(isValidRow).map((row) => ({
    ...row,
    lastWatchedAt: sanitizeInstant(row.lastWatchedAt),
    episodes: sanitizeEpisodes(row.episodes),
  }));
}

function isValidRow({ simklId, rewatchId }: LibraryRow): boolean {
  return isWithinInteger(simklId) && isWithinInteger(rewatchId ?? 0);
}

/** Nearly always the same list, which is not copied: a library has 150,000 episodes. */
function sanitizeEpisodes(episodes: EpisodeRow[]): EpisodeRow[] {
  if (episodes.every((episode) => hasValidNumber(episode) && hasValidDate(episode))) return episodes;
  return episodes
    .filter(hasValidNumber)
    .map((episode) => ({ ...episode, watchedAt: sanitizeInstant(episode.watchedAt) }));
}

function hasValidNumber({ season, number }: EpisodeRow): boolean {
  return isWithinSmallint(season) && isWithinInteger(number);
}

function hasValidDate({ watchedAt }: EpisodeRow): boolean {
  return watchedAt === null || isValidInstant(watchedAt);
}
