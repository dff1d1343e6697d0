import { localDay } from "@/lib/dates/local-day";
import { grouped } from "../grouped";

interface Aired {
  kind: "movie" | "tv" | "anime";
  airsAt: Date;
}

/**
 * Airings by the day of a person's calendar, `YYYY-MM-DD`. A US evening is often the next day elsewhere; a film's release is a
 * day in no zone.
 */
export function airingsByDay<T extends Aired>(airings: readonly T[], timeZone: string): Map<string, T[]> {
  return grouped(airings, ({ kind, airsAt }) => localDay(airsAt, kind === "movie" ? "utc" : timeZone));
}
