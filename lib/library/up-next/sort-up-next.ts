import { toLocalDay } from "@/lib/domain/local-day";
import { toAirDay } from "@/lib/format/air-date";

/** Simkl's counts of a title with a next episode. */
export interface Progress {
  simklId: number;
  /** Air date as Simkl writes it, with offset. */
  nextDate: string | null;
  lastWatchedAt: Date | null;
  watchedEpisodes: number;
  totalEpisodes: number;
  notAiredEpisodes: number;
  /** Simkl's `tba`, `airing` or `ended`; null before the catalogue has read the title. */
  airStatus: string | null;
}

/** In the order of the page. */
export const UP_NEXT_GROUPS = ["today", "behind", "soon", "ended"] as const;
export type UpNextGroup = (typeof UP_NEXT_GROUPS)[number];

/**
 * Airing today, then aired episodes with more to come, then not aired yet, then all out; within each the last watched first.
 * Titles without any aired episode are left out.
 */
export function sortUpNext<T extends Progress>(
  titles: readonly T[],
  timeZone: string,
  now: Date,
): (T & { place: UpNextGroup })[] {
  return titles
    .flatMap((title) => {
      const place = getPlace(title, timeZone, now);
      return place === null ? [] : [{ ...title, place }];
    })
    .toSorted(
      (a, b) =>
        UP_NEXT_GROUPS.indexOf(a.place) - UP_NEXT_GROUPS.indexOf(b.place) ||
        (b.lastWatchedAt?.getTime() ?? 0) - (a.lastWatchedAt?.getTime() ?? 0) ||
        a.simklId - b.simklId,
    );
}

/** At least 1 for an aired next episode, since the counts may lag behind (docs/simkl-api.md#all-items). */
export function countEpisodesLeft(title: Progress & { place: UpNextGroup }): number {
  const counted = title.totalEpisodes - title.notAiredEpisodes - title.watchedEpisodes;
  return Math.max(counted, title.place === "soon" ? 0 : 1);
}

function getPlace(title: Progress, timeZone: string, now: Date): UpNextGroup | null {
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

/** A title that Simkl calls airing may be between two seasons. */
function isAllOut({ notAiredEpisodes, airStatus }: Progress): boolean {
  return notAiredEpisodes === 0 && (airStatus === "ended" || airStatus === null);
}
