import "server-only";
import { joinSql, type Sql, sql } from "@/lib/database/sql";
import { getLocalStart } from "@/lib/domain/local-day";
import { FACETS, type Facet } from "./facet-values";
import type { LibraryQuery } from "./library-query";
import { RUNTIME, WATCHED_AT } from "./library-rows";
import { RANGES, type Range, type RangeName } from "./range-edges";

/** The value of an item for each filter, as text and never null; genres are an array. */
export const FACET_SQL: Record<Facet, Sql> = {
  kind: sql`t."kind"::text`,
  status: sql`i."status"::text`,
  rating: sql`coalesce(i."rating"::text, 'none')`,
  genre: sql`(CASE WHEN t."genres" = '{}' THEN ARRAY['none'] ELSE t."genres" END)`,
  country: sql`coalesce(nullif(t."country", ''), 'none')`,
  network: sql`coalesce(nullif(t."network", ''), 'none')`,
  type: sql`coalesce(nullif(t."animeType", ''), 'none')`,
  runtime: sql`(CASE WHEN ${RUNTIME} IS NULL THEN 'none' WHEN t."runtime" < 30 THEN 'under-30' WHEN t."runtime" < 60 THEN '30-59'
    WHEN t."runtime" < 90 THEN '60-89' WHEN t."runtime" < 120 THEN '90-119' ELSE '120-up' END)`,
  memo: sql`(CASE WHEN i."memoText" <> '' THEN 'yes' ELSE 'no' END)`,
  rewatched: sql`(CASE WHEN r."rewatches" > 0 THEN 'yes' ELSE 'no' END)`,
  next: sql`(CASE WHEN i."nextToWatch" IS NULL THEN 'no' ELSE 'yes' END)`,
};

export const RANGE_SQL: Record<RangeName, Sql> = {
  year: sql`t."year"`,
  added: sql`i."addedAt"`,
  watched: WATCHED_AT,
  rated: sql`i."ratedAt"`,
};

/** The filters that are set, each with its condition; a condition is never null. */
export function buildConditions(query: LibraryQuery, timeZone: string): Map<Facet | RangeName, Sql> {
  const set = new Map<Facet | RangeName, Sql>();
  for (const facet of FACETS) {
    const values = query.facets[facet];
    if (values) set.set(facet, isOneOf(facet, values));
  }
  for (const name of RANGES) {
    const range = query.ranges[name];
    if (range) set.set(name, isWithin(name, range, timeZone));
  }
  return set;
}

function isOneOf(facet: Facet, values: readonly string[]): Sql {
  if (facet === "genre") return sql`${FACET_SQL.genre} && ${values}::text[]`;
  return sql`${FACET_SQL[facet]} = ANY(${values}::text[])`;
}

function isWithin(name: RangeName, { from, to }: Range, timeZone: string): Sql {
  const value = RANGE_SQL[name];
  const edges: Sql[] = [];
  if (name === "year") {
    if (from !== null) edges.push(sql`${value} >= ${Number(from)}::int`);
    if (to !== null) edges.push(sql`${value} <= ${Number(to)}::int`);
  } else {
    if (from !== null) edges.push(sql`${value} >= ${getLocalStart("day", from, timeZone)}::timestamptz`);
    if (to !== null) edges.push(sql`${value} < ${getLocalStart("day", to, timeZone, 1)}::timestamptz`);
  }
  return sql`(${joinSql(edges, " AND ")}) IS TRUE`;
}
