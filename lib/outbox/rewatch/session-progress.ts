import { isMovie } from "@/lib/domain/is-movie";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import type { Session } from "./session";

interface Place {
  season: number;
  number: number;
}

export interface SessionProgress {
  /** Regular episodes of the catalogue, in order; without a catalogue, all that were ever watched. */
  episodes: (Place & { mark: "watched" | "again" | "missed" | "unaired" })[];
  /** Regular episodes that the session names. */
  named: Place[];
  /** Those of them that simkl.com copied from the first watch (docs/simkl-api.md#rewatch-limits). */
  carriedOver: number;
  counted: number;
  /** Aired regular episodes; at least as many as any count of watched ones. */
  aired: number;
  /** The first aired regular episode that it lacks; null when it has all. */
  next: Place | null;
  /** Aired episodes that it lacks, specials last. */
  missing: Place[];
}

/** Null for a movie. A count of 0 may also mean that Simkl did not count (docs/simkl-api.md#reading-rewatches). */
export function getSessionProgress(session: Session, title: TitleFacts): SessionProgress | null {
  if (isMovie(title)) return null;
  const { watched } = session;
  const seen = { ...title.state.watched, ...watched };
  const listed =
    title.episodes.length > 0 ? title.episodes : listPlaces(seen).map((place) => ({ ...place, hasAired: true }));
  const regular = listed.filter(({ season }) => season > 0);
  const isWatched = ({ season, number }: Place) => episodeKey(season, number) in watched;
  // Only simkl.com itself can write the date of the first watch (docs/simkl-api.md#rewatch-limits).
  const isCarried = ({ season, number }: Place) => {
    const key = episodeKey(season, number);
    return isWatched({ season, number }) && watched[key] !== null && watched[key] === title.state.watched[key];
  };
  const named = regular.filter(isWatched);
  const missing = listed.filter((each) => each.hasAired && !isWatched(each)).toSorted(compareSpecialsLast);
  const counted = Math.max(session.watchedEpisodes, named.length);
  return {
    episodes: regular.map(({ season, number, hasAired }) => {
      const place = { season, number };
      const mark = isWatched(place) ? (isCarried(place) ? "watched" : "again") : hasAired ? "missed" : "unaired";
      return { ...place, mark };
    }),
    named: named.map(toPlace),
    carriedOver: named.filter(isCarried).length,
    counted,
    aired: Math.max(regular.filter(({ hasAired }) => hasAired).length, counted, title.state.watchedEpisodes),
    next: missing.filter(({ season }) => season > 0).map(toPlace)[0] ?? null,
    missing: missing.map(toPlace),
  };
}

function listPlaces(watched: Session["watched"]): Place[] {
  return Object.keys(watched)
    .map((key) => {
      const [season = 0, number = 0] = key.split(":").map(Number);
      return { season, number };
    })
    .sort((one, other) => one.season - other.season || one.number - other.number);
}

function toPlace({ season, number }: Place): Place {
  return { season, number };
}

function compareSpecialsLast(one: Place, other: Place): number {
  return Number(one.season === 0) - Number(other.season === 0);
}
