import type { Kind } from "@/lib/domain/kind";
import { getLocalStart } from "@/lib/domain/local-day";
import { groupBy } from "@/lib/utils/group-by";

interface Aired {
  kind: Kind;
  airsAt: Date;
}

/** Airings by local day. A movie is released on a day, in no zone. */
export function groupAiringsByDay<T extends Aired>(
  airings: readonly T[],
  days: readonly string[],
  timeZone: string,
): Map<string | undefined, T[]> {
  // The zone is computed once per day: once per airing takes longer than everything else.
  const begins = days.map((day) => getLocalStart("day", day, timeZone));
  return groupBy(airings, ({ kind, airsAt }) =>
    kind === "movie" ? airsAt.toISOString().slice(0, 10) : days[begins.findLastIndex((begin) => begin <= airsAt)],
  );
}
