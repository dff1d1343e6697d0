import { toLocalDay } from "@/lib/domain/local-day";
import { toAirDay } from "@/lib/format/air-date";

/** How far somebody is with a title that has a next episode, in Simkl's counts, and when that one airs. */
export interface Progress {
  simklId: number;
  /** The air date as Simkl wrote it, offset included. */
  nextDate: string | null;
  lastWatchedAt: Date | null;
  watchedEpisodes: number;
  totalEpisodes: number;
  notAiredEpisodes: number;
  /** Simkl's word, `tba`, `airing` or `ended`; null while the catalogue has not been asked. */
  airStatus: string | null;
}

/** Why a title stands where it does, in the order of the page. */
export const PLACES = ["today", "behind", "soon", "ended"] as const;
export type Place = (typeof PLACES)[number];

/**
 * Titles in the order in which to watch them: the next episode airs today, then those with aired episodes and more to come, then
 * those whose next one is still to air, then those of which everything is out; within each the one watched last first.
 * Titles of which nothing has aired are left out.
 */
export function sortUpNext<T extends Progress>(
  titles: readonly T[],
  timeZone: string,
  now: Date,
): (T & { place: Place })[] {
  return titles
    .flatMap((title) => {
      const place = getPlace(title, timeZone, now);
      return place === null ? [] : [{ ...title, place }];
    })
    .toSorted(
      (a, b) =>
        PLACES.indexOf(a.place) - PLACES.indexOf(b.place) ||
        (b.lastWatchedAt?.getTime() ?? 0) - (a.lastWatchedAt?.getTime() ?? 0) ||
        a.simklId - b.simklId,
    );
}

/**
 * Aired episodes not watched yet; at least one where the next one is out, since the counts may lag behind
 * (docs/simkl-api.md#all-items).
 */
export function countEpisodesLeft(title: Progress & { place: Place }): number {
  const counted = title.totalEpisodes - title.notAiredEpisodes - title.watchedEpisodes;
  return Math.max(counted, title.place === "soon" ? 0 : 1);
}

function getPlace(title: Progress, timeZone: string, now: Date): Place | null {
  const day = toAirDay(title.nextDate, timeZone);
  const today = toLocalDay(now, timeZone);
  if (day === today) return "today";
  if (day !== null && day > today) return title.watchedEpisodes > 0 ? "soon" : null;
  if (day === null && isUnaired(title)) return null;
  return isAllOut(title) ? "ended" : "behind";
}

function isUnaired({ watchedEpisodes, totalEpisodes, notAiredEpisodes }: Progress): boolean {
  return watchedEpisodes === 0 && totalEpisodes > 0 && notAiredEpisodes >= totalEpisodes;
}

/** Whether nothing is known to come; a title that Simkl calls airing may be between two seasons. */
function isAllOut({ notAiredEpisodes, airStatus }: Progress): boolean {
  return notAiredEpisodes === 0 && (airStatus === "ended" || airStatus === null);
}
