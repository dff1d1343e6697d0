import { counted } from "@/components/format/counted";
import { episodeRuns } from "@/components/format/episode-runs";
import { spokenTime } from "@/lib/dates/spoken-day";
import type { Entry } from "@/lib/library/history/fold-days";

/** Which episodes an entry tells of: "S02E08–E11", or "Film". */
export function entryCode(entry: Entry): string {
  return episodeRuns(entry[0].kind, entry) || "Film";
}

/** When: "20:10–21:40", "21:40", or nothing where the time of day was filled in. */
export function entryTime(entry: Entry, timeZone: string): string {
  const told = entry.filter(({ dateQuality }) => dateQuality !== "synthetic");
  const times = [told.at(-1), told.at(0)].flatMap((watch) => (watch ? [spokenTime(watch.watchedAt, timeZone)] : []));
  return [...new Set(times)].join("–");
}

/** Why the date of an entry says little, in Simkl's lack of a word; null when it is exact. */
export function dateRemark(entry: Entry): string | null {
  const qualities = new Set(entry.map(({ dateQuality }) => dateQuality));
  if (qualities.has("bulk")) return "marked together";
  return qualities.has("synthetic") ? "date filled in" : null;
}

/** How long the exactly dated watches of an entry took, as far as their length is known. */
export function entryMinutes(entry: Entry): number {
  return entry.reduce((sum, { dateQuality, minutes }) => sum + (dateQuality === "exact" ? (minutes ?? 0) : 0), 0);
}

/** "3 episodes, 1 film"; what there is none of is not said. */
export function watchedInWords(episodes: number, films: number): string {
  return [...(episodes > 0 ? [counted(episodes, "episode")] : []), ...(films > 0 ? [counted(films, "film")] : [])].join(
    ", ",
  );
}
