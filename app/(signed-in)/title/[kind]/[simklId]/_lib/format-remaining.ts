import type { Kind } from "@/lib/database/generated/enums";
import { isMovie } from "@/lib/domain/is-movie";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import type { LibraryEntry } from "@/lib/library/title/title-head";

interface RemainingTitle {
  kind: Kind;
  animeType: string | null;
  /** Whole minutes of a movie, or of a usual episode. */
  runtime: number | null;
}

type EntryProgress = Pick<
  LibraryEntry,
  "status" | "nextToWatch" | "watchedEpisodes" | "totalEpisodes" | "notAiredEpisodes"
>;

/**
 * What is left of a title, as a sentence; null when nothing. Only the next episode says whether a person is caught up, never the
 * counts (docs/simkl-api.md#all-items).
 */
export function formatRemaining(title: RemainingTitle, entry: EntryProgress): string | null {
  if (isMovie(title))
    return title.runtime && entry.status === "plantowatch" ? `${formatDuration(title.runtime)} to watch` : null;
  const { nextToWatch, watchedEpisodes, totalEpisodes, notAiredEpisodes } = entry;
  if (entry.status === "completed" || entry.status === "dropped")
    return `${pluralize(watchedEpisodes, "episode")} watched`;
  if (nextToWatch === null) {
    if (watchedEpisodes === 0) return null;
    return notAiredEpisodes > 0 ? `Caught up, ${pluralize(notAiredEpisodes, "episode")} still to air` : "Caught up";
  }
  const remaining = Math.max(totalEpisodes - notAiredEpisodes - watchedEpisodes, 1);
  const time = title.runtime ? `, ${formatDuration(remaining * title.runtime)}` : "";
  return `${pluralize(remaining, "episode")} left${time}, ${nextToWatch} next`;
}
