import { pluralize } from "@/lib/format/count";
import { formatTime } from "@/lib/format/day-heading";
import { formatEpisodeRanges } from "@/lib/format/episode-ranges";
import type { Entry } from "@/lib/library/history/fold-days";

/** The episodes of an entry: "S02E08–E11", or "Film". */
export function formatEntryCode(entry: Entry): string {
  return formatEpisodeRanges(entry[0].kind, entry) || "Film";
}

/** When: "20:10–21:40", "21:40", or nothing where the time of day was filled in. */
export function formatEntryTime(entry: Entry, timeZone: string): string {
  const dated = entry.filter(({ dateQuality }) => dateQuality !== "synthetic");
  const times = [dated.at(-1), dated.at(0)].flatMap((watch) => (watch ? [formatTime(watch.watchedAt, timeZone)] : []));
  return [...new Set(times)].join("–");
}

/** The reason why a date is not exact; null for an exact one. */
export function formatDateRemark(entry: Entry): string | null {
  const qualities = new Set(entry.map(({ dateQuality }) => dateQuality));
  if (qualities.has("bulk")) return "marked together";
  return qualities.has("synthetic") ? "date filled in" : null;
}

/** The duration of exactly dated viewings, as far as their length is known. */
export function sumEntryMinutes(entry: Entry): number {
  return entry.reduce((sum, { dateQuality, minutes }) => sum + (dateQuality === "exact" ? (minutes ?? 0) : 0), 0);
}

/** "3 episodes, 1 film"; zeros are left out. */
export function formatWatched(episodes: number, movies: number): string {
  return [
    ...(episodes > 0 ? [pluralize(episodes, "episode")] : []),
    ...(movies > 0 ? [pluralize(movies, "film")] : []),
  ].join(", ");
}
