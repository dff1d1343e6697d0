import { getLocalStart } from "@/lib/domain/local-day";
import { groupBy } from "@/lib/utils/group-by";

interface Aired {
  kind: "movie" | "tv" | "anime";
  airsAt: Date;
}

/**
 * Airings by the day of a person's calendar, of these days in a row (`YYYY-MM-DD`). A US evening is often the next day
 * elsewhere; a film's release is a day in no zone.
 */
export function groupAiringsByDay<T extends Aired>(
  airings: readonly T[],
  days: readonly string[],
  timeZone: string,
): Map<string | undefined, T[]> {
  // A calendar is asked once a day when it begins: once an airing, thousands of times, would take longer than all the rest.
  const begins = days.map((day) => getLocalStart("day", day, timeZone));
  return groupBy(airings, ({ kind, airsAt }) =>
    kind === "movie" ? airsAt.toISOString().slice(0, 10) : days[begins.findLastIndex((begin) => begin <= airsAt)],
  );
}
