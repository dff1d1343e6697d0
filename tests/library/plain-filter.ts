import { DateTime } from "luxon";
import { FACETS, type Facet } from "@/lib/library/browse/facet-values";
import type { LibraryQuery } from "@/lib/library/browse/library-query";
import { RANGES, type RangeName } from "@/lib/library/browse/range-edges";
import type { Sort } from "@/lib/library/browse/sorts";
import type { Entry } from "./browse-entry";

export const ZONE = "Pacific/Kiritimati";

function listFacetValues(each: Entry, facet: Facet): string[] {
  const toKnown = (value: string | number | null) => [value === null || value === "" ? "none" : String(value)];
  const toYesNo = (value: boolean) => [value ? "yes" : "no"];
  if (facet === "genre") return each.genres.length === 0 ? ["none"] : each.genres;
  if (facet === "type") return toKnown(each.animeType);
  if (facet === "runtime") return [toRuntimeBand(each.runtime ?? 0)];
  if (facet === "memo") return toYesNo(Boolean(each.memoText));
  if (facet === "rewatched") return toYesNo(each.rewatches > 0);
  if (facet === "next") return toYesNo(each.nextToWatch !== null);
  return toKnown(each[facet]);
}

function toRuntimeBand(minutes: number): string {
  if (minutes === 0) return "none";
  const bands: [number, string][] = [
    [30, "under-30"],
    [60, "30-59"],
    [90, "60-89"],
    [120, "90-119"],
  ];
  return bands.find(([below]) => minutes < below)?.[1] ?? "120-up";
}

function watchedAt({ lastWatchedAt }: Entry): Date | null {
  return lastWatchedAt && lastWatchedAt >= new Date("2000-01-01") ? lastWatchedAt : null;
}

/** A year, or a day of the zone. */
function getRangeValue(each: Entry, name: RangeName): string | null {
  if (name === "year") return each.year === null ? null : String(each.year);
  const date = { added: each.addedAt, watched: watchedAt(each), rated: each.ratedAt }[name];
  return date && DateTime.fromJSDate(date, { zone: ZONE }).toFormat("yyyy-MM-dd");
}

function matchesFilter(each: Entry, query: LibraryQuery, name: Facet | RangeName): boolean {
  const values = query.facets[name as Facet];
  if (values) return listFacetValues(each, name as Facet).some((value) => values.includes(value));
  const range = query.ranges[name as RangeName];
  if (!range) return true;
  const place = getRangeValue(each, name as RangeName);
  return place !== null && (range.from === null || place >= range.from) && (range.to === null || place <= range.to);
}

function matchesSearch({ sortTitle, title }: Entry, { search }: LibraryQuery): boolean {
  const name = title.startsWith("The ") || title.startsWith("An ") ? `${title.split(" ")[0]} ${sortTitle}` : sortTitle;
  return search.split(" ").every((word) => name.toLowerCase().includes(word));
}

/** Whether a title meets a question, all of it but for one filter. */
export function matchesQuery(each: Entry, query: LibraryQuery, except?: Facet | RangeName): boolean {
  return (
    matchesSearch(each, query) &&
    [...FACETS, ...RANGES].every((name) => name === except || matchesFilter(each, query, name))
  );
}

/** How many titles have each value of a filter, among those that meet all the others. */
export function countValues(
  entries: readonly Entry[],
  query: LibraryQuery,
  name: Facet | RangeName,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of entries.filter((one) => matchesQuery(one, query, name))) {
    for (const value of listBuckets(each, name)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function listBuckets(each: Entry, name: Facet | RangeName): string[] {
  if ((FACETS as readonly string[]).includes(name)) return listFacetValues(each, name as Facet);
  const place = getRangeValue(each, name as RangeName);
  if (place === null) return ["none"];
  return [name === "year" ? `${place.slice(0, 3)}0` : place.slice(0, 4)];
}

/** The order that a question asks for. */
export function createComparator(query: LibraryQuery) {
  const getKey = (each: Entry) => getSortKey(each, query.sort);
  return (one: Entry, other: Entry): number => {
    const [key, otherKey] = [getKey(one), getKey(other)];
    if (key === null || otherKey === null) {
      if (key !== otherKey) return key === null ? 1 : -1;
    } else if (key !== otherKey) {
      return (key < otherKey ? -1 : 1) * (query.direction === "asc" ? 1 : -1);
    }
    if (one.sortTitle !== other.sortTitle) return one.sortTitle < other.sortTitle ? -1 : 1;
    return one.simklId - other.simklId;
  };
}

function getSortKey(each: Entry, sort: Sort): number | string | null {
  const toTime = (date: Date | null) => date?.getTime() ?? null;
  const aired = each.kind === "movie" ? 0 : Math.max(each.totalEpisodes - each.notAiredEpisodes, 0);
  const latest = Math.max(...[watchedAt(each), each.ratedAt, each.addedAt].map((date) => toTime(date) ?? 0));
  const keys: Record<Sort, number | string | null> = {
    activity: latest === 0 ? null : latest,
    title: each.sortTitle,
    kind: ["tv", "anime", "movie"].indexOf(each.kind),
    type: each.animeType || null,
    status: ["watching", "completed", "plantowatch", "hold", "dropped"].indexOf(each.status),
    rating: each.rating,
    progress:
      each.kind === "movie"
        ? Number(each.status === "completed")
        : aired > 0
          ? Math.min(each.watchedEpisodes / aired, 1)
          : null,
    left: each.kind === "movie" ? null : Math.max(aired - each.watchedEpisodes, 0),
    watched: toTime(watchedAt(each)),
    added: toTime(each.addedAt),
    rated: toTime(each.ratedAt),
    year: each.year,
    runtime: each.runtime || null,
    genre: each.genres.join(", ") || null,
    country: each.country || null,
    network: each.network || null,
    next: each.nextDate?.slice(0, 10) ?? null,
    community: each.communityRating,
    rewatches: each.rewatches,
    memo: Number(Boolean(each.memoText)),
  };
  return keys[sort];
}
