import { rejectUnaired } from "@/lib/outbox/intents/select-episodes";
import { isMovie, type TitleFacts } from "@/lib/outbox/intents/title-facts";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import { reject } from "@/lib/outbox/intents/write-rejected-error";
import type { Scrobble } from "@/lib/simkl/endpoints/scrobble";

/** Where a viewing is: as much of it as `Viewing` shares with what Simkl lists. */
export interface WatchedPlace {
  title: Pick<TitleFacts, "simklId" | "kind">;
  /** Null for a film. */
  episode: { season: number; number: number } | null;
}

/** A film, or an episode of a show, that somebody watches. */
export interface Viewing extends WatchedPlace {
  title: TitleFacts;
}

/**
 * The viewing that a form names.
 * @throws WriteRejectedError for an episode of a film, a show without one, and what has not aired.
 */
export function toViewing(title: TitleFacts, season: number | undefined, number: number | undefined): Viewing {
  if (isMovie(title)) {
    if (season !== undefined || number !== undefined) reject("A film has no episodes.");
    return { title, episode: null };
  }
  if (number === undefined) reject("This is a show: please choose an episode.");
  // Anime counts in season 1.
  const episode = { season: season ?? 1, number };
  rejectUnaired(title, episode);
  return { title, episode };
}

/** Whether Simkl has it as watched, so that watching it again counts only as a rewatch; false where Simkl does not say which it counts. */
export function wasWatched({ title: { state }, episode }: Viewing): boolean {
  if (!episode) return state.status === "completed";
  return episodeKey(episode.season, episode.number) in state.watched;
}

/** As Simkl is told of it (docs/simkl-api.md#scrobble). */
export function toScrobble({ title, episode }: Viewing, progress: number | undefined): Scrobble {
  return { kind: title.kind, ids: { simkl: title.simklId }, episode: episode ?? undefined, progress };
}
