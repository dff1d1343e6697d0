import { DateTime } from "luxon";
import { TYPICAL_RUNTIME } from "@/lib/database/usual-minutes";
import type { BreakdownQuery } from "@/lib/stats/breakdown/breakdown";
import type { Dimension } from "@/lib/stats/breakdown/dimensions";
import type { Account, Item, Title, World } from "@/simulator/model";
import type { LocalViewing } from "./expected-time";
import type { RawCount } from "./raw-history";

interface Slice {
  titles: number;
  viewings: number;
  minutes: number;
  ratings: number[];
}

/** A line for each value: titles, viewings, minutes, mean rating to two places. */
export function computeSlices(
  { account, world }: { account: Account; world: World },
  history: readonly LocalViewing[],
  counted: readonly RawCount[],
  dimension: Dimension,
  query: BreakdownQuery,
): string[] {
  const slices = new Map<string, Slice>();
  for (const [simklId, { viewings, minutes }] of sumWatchedTitles(history, counted, query)) {
    const title = world.titles.get(simklId);
    if (!title || (query.kind ?? title.kind) !== title.kind) continue;
    for (const value of listValues(title, dimension)) {
      const slice = slices.get(value) ?? { titles: 0, viewings: 0, minutes: 0, ratings: [] };
      const rating = account.items.get(simklId)?.rating;
      slices.set(value, {
        titles: slice.titles + 1,
        viewings: slice.viewings + viewings,
        minutes: slice.minutes + minutes,
        ratings: rating ? [...slice.ratings, rating] : slice.ratings,
      });
    }
  }
  return [...slices].map(([value, slice]) => formatSlice(value, { ...slice, rating: getMean(slice.ratings) })).sort();
}

export function formatSlice(
  value: string | null,
  { titles, viewings, minutes, rating }: Omit<Slice, "ratings"> & { rating: number | null },
): string {
  return `${value}: ${titles} ${viewings} ${minutes} ${rating?.toFixed(2)}`;
}

/** How often each title was watched, and for how long. */
export function sumWatchedTitles(
  history: readonly LocalViewing[],
  counted: readonly RawCount[],
  { watch, range }: BreakdownQuery,
) {
  const titles = new Map<number, { viewings: number; minutes: number }>();
  const addViewings = (simklId: number, viewings: number, minutes: number) => {
    const before = titles.get(simklId) ?? { viewings: 0, minutes: 0 };
    titles.set(simklId, { viewings: before.viewings + viewings, minutes: before.minutes + minutes });
  };
  for (const { simklId, rewatchId, quality, day, minutes } of history) {
    if (watch !== null && (watch === "rewatch") !== rewatchId > 0) continue;
    if (range && (quality === "unknown" || day < range.firstDay || day > range.lastDay)) continue;
    addViewings(simklId, 1, minutes);
  }
  if (range === null && watch !== "rewatch")
    for (const { title, episodes } of counted)
      addViewings(title.simkl, episodes, episodes * (title.runtime || TYPICAL_RUNTIME[title.kind]));
  return titles;
}

function listValues(title: Title, dimension: Dimension): string[] {
  const orNull = (values: string[]) => (values.length === 0 ? ["null"] : values);
  switch (dimension) {
    case "genre":
      return orNull(title.genres);
    case "studio":
      return title.kind === "anime" ? orNull(title.studios) : [];
    case "anime":
      return title.kind === "anime" ? [String(title.animeType)] : [];
    case "network":
      return [title.network || "null"];
    case "country":
      return [title.country?.toUpperCase() || "null"];
    case "decade":
      return [title.year === null ? "null" : String(Math.floor(title.year / 10) * 10)];
    case "runtime":
      return [toRuntimeBand(title.runtime)];
  }
}

function toRuntimeBand(runtime: number | null): string {
  if (!runtime) return "null";
  const edges = [15, 30, 45, 60, 90, 120, 150];
  return String((edges.findLast((edge) => runtime > edge) ?? 0) + 1);
}

/** The ratings given within the range, each with its title and what others think of that. */
export function listExpectedRatings({ account, world }: { account: Account; world: World }, query: BreakdownQuery) {
  return [...account.items.values()].flatMap((item) => {
    const title = world.titles.get(item.simkl);
    if (!title || item.rating === null || (query.kind ?? title.kind) !== title.kind) return [];
    const day = getRatingDay(item, query.timeZone);
    if (query.range && (!day || day < query.range.firstDay || day > query.range.lastDay)) return [];
    return [{ rating: item.rating, kind: title.kind, year: day?.slice(0, 4) ?? null, community: getCommunityRating(title) }];
  });
}

function getRatingDay({ ratedAt }: Item, zone: string): string | null {
  return ratedAt ? DateTime.fromISO(ratedAt, { zone }).toFormat("yyyy-MM-dd") : null;
}

export function getCommunityRating({ ratings }: Title): number | null {
  return ratings.simkl?.rating || null;
}

export function getMean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
