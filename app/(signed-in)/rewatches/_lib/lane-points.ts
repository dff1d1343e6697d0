import { LANE_SIZE, type LanePoints } from "@/app/(signed-in)/rewatches/_components/lane";
import type { Place } from "@/lib/domain/place";
import type { RoundViewing } from "@/lib/library/rewatches/round";
import type { Axis } from "./title-axis";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A pause of at least this many days is a gap. */
const GAP_DAYS = 14;

/** Positions of viewings: time to the right, episodes upwards; movies half way up. */
export function toLanePoints(
  viewings: readonly RoundViewing[],
  known: readonly Place[],
  axis: Pick<Axis, "place">,
): LanePoints {
  const order = new Map(known.map((place, index) => [getPlaceKey(place), index]));
  const dated = viewings
    .flatMap((viewing) => {
      const { watchedAt, dateQuality } = viewing;
      if (!watchedAt || dateQuality === "unknown") return [];
      return [{ at: watchedAt.getTime(), isExact: dateQuality === "exact", ...toPoint(viewing, watchedAt) }];
    })
    .sort((one, other) => one.at - other.at);
  const exact = dated.filter(({ isExact }) => isExact);
  const steps = exact.slice(1).flatMap((to, index) => {
    const from = exact[index];
    return from ? [{ from, to, isGap: to.at - from.at >= GAP_DAYS * DAY_MS }] : [];
  });
  return {
    exact: removeDuplicates(exact),
    rough: removeDuplicates(dated.filter(({ isExact }) => !isExact)),
    steps: steps.filter(({ isGap }) => !isGap),
    gaps: steps.filter(({ isGap }) => isGap),
  };

  function toPoint(viewing: RoundViewing, watchedAt: Date) {
    const height = known.length > 1 ? (order.get(getPlaceKey(viewing)) ?? 0) / (known.length - 1) : 0.5;
    return {
      x: Math.round(axis.place(watchedAt.getTime()) * LANE_SIZE.width),
      y: Math.round((1 - height) * LANE_SIZE.height),
    };
  }
}

/** Hundreds of episodes share a few places of a small drawing. */
function removeDuplicates<Point extends { x: number; y: number }>(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [`${point.x} ${point.y}`, point])).values()];
}

function getPlaceKey({ season, number }: Place): string {
  return `${season}:${number}`;
}
