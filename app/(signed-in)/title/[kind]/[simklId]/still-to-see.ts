import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import type { Kind } from "@/lib/database/generated/enums";
import type { LibraryEntry } from "@/lib/library/title-head";
import { isFilm } from "./is-film";

interface About {
  kind: Kind;
  animeType: string | null;
  /** Whole minutes of a film, or of a usual episode. */
  runtime: number | null;
}

type Progress = Pick<LibraryEntry, "status" | "nextToWatch" | "watchedEpisodes" | "totalEpisodes" | "notAiredEpisodes">;

/**
 * What of a title somebody has before them, in a sentence; null when nothing. Whether they are caught up is told by the next
 * episode alone, never by the counts (docs/simkl-api.md#all-items).
 */
export function stillToSee(about: About, entry: Progress): string | null {
  if (isFilm(about))
    return about.runtime && entry.status === "plantowatch" ? `${spokenDuration(about.runtime)} to watch` : null;
  const { nextToWatch, watchedEpisodes, totalEpisodes, notAiredEpisodes } = entry;
  if (entry.status === "completed" || entry.status === "dropped")
    return `${counted(watchedEpisodes, "episode")} watched`;
  if (nextToWatch === null) {
    if (watchedEpisodes === 0) return null;
    return notAiredEpisodes > 0 ? `Caught up, ${counted(notAiredEpisodes, "episode")} still to air` : "Caught up";
  }
  const left = Math.max(totalEpisodes - notAiredEpisodes - watchedEpisodes, 1);
  const time = about.runtime ? `, ${spokenDuration(left * about.runtime)}` : "";
  return `${counted(left, "episode")} left${time}, ${nextToWatch} next`;
}
