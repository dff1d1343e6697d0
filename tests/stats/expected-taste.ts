import { DateTime } from "luxon";
import { USUAL_MINUTES } from "@/lib/database/usual-minutes";
import type { BreakdownQuestion } from "@/lib/stats/breakdown/breakdown";
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
export function expectedSlices(
  { account, world }: { account: Account; world: World },
  history: readonly LocalViewing[],
  counted: readonly RawCount[],
  dimension: Dimension,
  question: BreakdownQuestion,
): string[] {
  const slices = new Map<string, Slice>();
  for (const [simklId, { viewings, minutes }] of watchedTitles(history, counted, question)) {
    const title = world.titles.get(simklId);
    if (!title || (question.kind ?? title.kind) !== title.kind) continue;
    for (const value of valuesOf(title, dimension)) {
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
  return [...slices].map(([value, slice]) => sliceLine(value, { ...slice, rating: mean(slice.ratings) })).sort();
}

export function sliceLine(
  value: string | null,
  { titles, viewings, minutes, rating }: Omit<Slice, "ratings"> & { rating: number | null },
): string {
  return `${value}: ${titles} ${viewings} ${minutes} ${rating?.toFixed(2)}`;
}

/** How often each title was watched, and for how long. */
export function watchedTitles(
  history: readonly LocalViewing[],
  counted: readonly RawCount[],
  { watch, range }: BreakdownQuestion,
) {
  const titles = new Map<number, { viewings: number; minutes: number }>();
  const add = (simklId: number, viewings: number, minutes: number) => {
    const before = titles.get(simklId) ?? { viewings: 0, minutes: 0 };
    titles.set(simklId, { viewings: before.viewings + viewings, minutes: before.minutes + minutes });
  };
  for (const { simklId, rewatchId, quality, day, minutes } of history) {
    if (watch !== null && (watch === "rewatch") !== rewatchId > 0) continue;
    if (range && (quality === "unknown" || day < range.firstDay || day > range.lastDay)) continue;
    add(simklId, 1, minutes);
  }
  if (range === null && watch !== "rewatch")
    for (const { title, episodes } of counted)
      add(title.simkl, episodes, episodes * (title.runtime || USUAL_MINUTES[title.kind]));
  return titles;
}

function valuesOf(title: Title, dimension: Dimension): string[] {
  const some = (values: string[]) => (values.length === 0 ? ["null"] : values);
  switch (dimension) {
    case "genre":
      return some(title.genres);
    case "studio":
      return title.kind === "anime" ? some(title.studios) : [];
    case "anime":
      return title.kind === "anime" ? [String(title.animeType)] : [];
    case "network":
      return [title.network || "null"];
    case "country":
      return [title.country?.toUpperCase() || "null"];
    case "decade":
      return [title.year === null ? "null" : String(Math.floor(title.year / 10) * 10)];
    case "runtime":
      return [lengthOf(title.runtime)];
  }
}

function lengthOf(runtime: number | null): string {
  if (!runtime) return "null";
  const edges = [15, 30, 45, 60, 90, 120, 150];
  return String((edges.findLast((edge) => runtime > edge) ?? 0) + 1);
}

/** The ratings given within the range, each with its title and what others think of that. */
export function expectedRatings({ account, world }: { account: Account; world: World }, question: BreakdownQuestion) {
  return [...account.items.values()].flatMap((item) => {
    const title = world.titles.get(item.simkl);
    if (!title || item.rating === null || (question.kind ?? title.kind) !== title.kind) return [];
    const day = dayOfRating(item, question.timeZone);
    if (question.range && (!day || day < question.range.firstDay || day > question.range.lastDay)) return [];
    return [{ rating: item.rating, kind: title.kind, year: day?.slice(0, 4) ?? null, community: communityOf(title) }];
  });
}

function dayOfRating({ ratedAt }: Item, zone: string): string | null {
  return ratedAt ? DateTime.fromISO(ratedAt, { zone }).toFormat("yyyy-MM-dd") : null;
}

export function communityOf({ ratings }: Title): number | null {
  return ratings.simkl?.rating || null;
}

export function mean(figures: readonly number[]): number | null {
  return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
