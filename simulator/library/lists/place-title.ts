import { resolveEntry, saveEntry } from "@/simulator/library/entry";
import { isMovie, type Watched, watchAllAired, watchMovie } from "@/simulator/library/history/watch";
import { listAiredEpisodes } from "@/simulator/library/rows/episodes";
import type { Account, Status, Title } from "@/simulator/model";
import { resolveStatus } from "./list-status";

export interface Placed extends Watched {
  /** Whether a movie became watched. */
  isMovieWatched: boolean;
}

/** `completed` marks everything aired, other lists mark nothing (docs/simkl-api.md#writing-to-the-library). */
export function placeTitle(account: Account, title: Title, wanted: Status, at: string, now: string): Placed {
  const status = resolveStatus(title, wanted, now);
  if (isMovie(title) && status === "completed") {
    const { isFirst, isNew } = watchMovie(account, title, at, now);
    return { episodes: 0, isMovieWatched: isFirst, isNew };
  }
  if (wanted === "completed") return { ...watchAllAired(account, title, status, at, now), isMovieWatched: false };
  const isNew = saveEntry(account, title, resolveEntry(account, title, now), status, now);
  return { episodes: 0, isMovieWatched: false, isNew };
}

/** Ended shows become completed, airing and unreleased ones watching (docs/simkl-api.md#adding-to-the-history). */
export function watchTitle(account: Account, title: Title, at: string, now: string): Placed {
  if (isMovie(title)) return placeTitle(account, title, "completed", at, now);
  const hasAired = listAiredEpisodes(title, Date.parse(now)).length > 0;
  const status = title.status === "ended" && hasAired ? "completed" : "watching";
  return { ...watchAllAired(account, title, status, at, now), isMovieWatched: false };
}
