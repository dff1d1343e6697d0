import { isMovie } from "@/lib/domain/is-movie";
import { rejectUnaired } from "@/lib/outbox/intents/select-episodes";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import { reject } from "@/lib/outbox/intents/write-rejected-error";
import type { Scrobble } from "@/lib/simkl/endpoints/scrobble";
import { rejectWatching } from "./watching-message";

/** What `Viewing` shares with a playback of Simkl. */
export interface WatchedPlace {
  title: Pick<TitleFacts, "simklId" | "kind">;
  /** Null for a movie. */
  episode: { season: number; number: number } | null;
}

export interface Viewing extends WatchedPlace {
  title: TitleFacts;
}

/** @throws WriteRejectedError, WatchingRejectedError for an episode of a movie, a show without an episode, and what has not aired. */
export function toViewing(title: TitleFacts, season: number | undefined, number: number | undefined): Viewing {
  if (isMovie(title)) {
    if (season !== undefined || number !== undefined) reject({ code: "movie-without-episodes" });
    return { title, episode: null };
  }
  if (number === undefined) rejectWatching({ code: "episode-needed" });
  // Anime has only season 1.
  const episode = { season: season ?? 1, number };
  rejectUnaired(title, episode);
  return { title, episode };
}

/** If so, a new viewing counts only as a rewatch. False when Simkl counts the episode without naming it. */
export function wasWatched({ title: { state }, episode }: Viewing): boolean {
  if (!episode) return state.status === "completed";
  return episodeKey(episode.season, episode.number) in state.watched;
}

/** See docs/simkl-api.md#scrobble. */
export function toScrobble({ title, episode }: Viewing, progress: number | undefined): Scrobble {
  return { kind: title.kind, ids: { simkl: title.simklId }, episode: episode ?? undefined, progress };
}
