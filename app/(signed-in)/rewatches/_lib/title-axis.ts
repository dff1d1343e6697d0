import { formatAxisMonth, listAxisTicks } from "@/lib/format/axis-ticks";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";
import { type FoldedTime, foldTime, IDLE_MS } from "./fold-time";

interface Tick {
  /** From 0 to 1. */
  share: number;
  label: string;
}

export interface Axis extends Pick<FoldedTime, "place" | "folds"> {
  /** Its names, in order. */
  ticks: Tick[];
}

/** Labels closer than this would overlap on a phone; the first one is to the right of its position. */
const MIN_DISTANCE = 0.16;
const MIN_DISTANCE_TO_FIRST = 0.2;

/**
 * From the first dated viewing to the last, or to now while a rewatch is active; null without dates. Months without an episode are
 * folded, except between viewings of a movie.
 */
export function buildTitleAxis(
  { rounds, isMovie }: Pick<RewatchedTitle, "rounds" | "isMovie">,
  timeZone: string,
  now: Date,
): Axis | null {
  const dates = rounds.flatMap(({ viewings }) =>
    viewings.flatMap(({ watchedAt, dateQuality }) =>
      watchedAt && dateQuality !== "unknown" ? watchedAt.getTime() : [],
    ),
  );
  if (dates.length === 0) return null;
  if (rounds.some(({ state }) => state === "active")) dates.push(now.getTime());
  const { place, folds, stretches } = foldTime(
    dates.sort((one, other) => one - other),
    isMovie ? Number.POSITIVE_INFINITY : IDLE_MS,
  );
  const starts = stretches.map(({ since }) => ({
    share: place(since),
    label: formatAxisMonth(new Date(since), timeZone),
  }));
  const within = stretches.flatMap(({ since, until }) =>
    listAxisTicks(new Date(since), new Date(until), timeZone).map(({ at, label }) => ({
      share: place(at.getTime()),
      label,
    })),
  );
  return { place, folds, ticks: dropOverlapping([...starts, ...within]) };
}

/** Labels that do not overlap, the first ones preferred. */
function dropOverlapping(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  const getMinDistance = (share: number) => (share === 0 ? MIN_DISTANCE_TO_FIRST : MIN_DISTANCE);
  for (const tick of ticks)
    if (kept.every(({ share }) => Math.abs(share - tick.share) >= getMinDistance(share))) kept.push(tick);
  return kept.sort((one, other) => one.share - other.share);
}
