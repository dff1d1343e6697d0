import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import { getLocalStart } from "@/lib/domain/local-day";
import { FACETS, type Facet } from "./facet-values";
import type { LibraryQuery } from "./library-query";
import { RUNTIME, WATCHED_AT } from "./library-rows";
import { RANGES, type Range, type RangeName } from "./range-edges";

/** What an item is to each filter, as text and never null; of genres, an array. */
export const FACET_SQL: Record<Facet, Prisma.Sql> = {
  kind: Prisma.sql`t."kind"::text`,
  status: Prisma.sql`i."status"::text`,
  rating: Prisma.sql`coalesce(i."rating"::text, 'none')`,
  genre: Prisma.sql`(CASE WHEN t."genres" = '{}' THEN ARRAY['none'] ELSE t."genres" END)`,
  country: Prisma.sql`coalesce(nullif(t."country", ''), 'none')`,
  network: Prisma.sql`coalesce(nullif(t."network", ''), 'none')`,
  type: Prisma.sql`coalesce(nullif(t."animeType", ''), 'none')`,
  runtime: Prisma.sql`(CASE WHEN ${RUNTIME} IS NULL THEN 'none' WHEN t."runtime" < 30 THEN 'under-30' WHEN t."runtime" < 60 THEN '30-59'
    WHEN t."runtime" < 90 THEN '60-89' WHEN t."runtime" < 120 THEN '90-119' ELSE '120-up' END)`,
  memo: Prisma.sql`(CASE WHEN i."memoText" <> '' THEN 'yes' ELSE 'no' END)`,
  rewatched: Prisma.sql`(CASE WHEN r."rewatches" > 0 THEN 'yes' ELSE 'no' END)`,
  next: Prisma.sql`(CASE WHEN i."nextToWatch" IS NULL THEN 'no' ELSE 'yes' END)`,
};

/** What a range is about. */
export const RANGE_SQL: Record<RangeName, Prisma.Sql> = {
  year: Prisma.sql`t."year"`,
  added: Prisma.sql`i."addedAt"`,
  watched: WATCHED_AT,
  rated: Prisma.sql`i."ratedAt"`,
};

/** The filters that are set, each with the condition an item has to meet, which is never null. */
export function buildConditions(query: LibraryQuery, timeZone: string): Map<Facet | RangeName, Prisma.Sql> {
  const set = new Map<Facet | RangeName, Prisma.Sql>();
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

function isOneOf(facet: Facet, values: readonly string[]): Prisma.Sql {
  if (facet === "genre") return Prisma.sql`${FACET_SQL.genre} && ${values}::text[]`;
  return Prisma.sql`${FACET_SQL[facet]} = ANY(${values}::text[])`;
}

function isWithin(name: RangeName, { from, to }: Range, timeZone: string): Prisma.Sql {
  const value = RANGE_SQL[name];
  const edges: Prisma.Sql[] = [];
  if (name === "year") {
    if (from !== null) edges.push(Prisma.sql`${value} >= ${Number(from)}::int`);
    if (to !== null) edges.push(Prisma.sql`${value} <= ${Number(to)}::int`);
  } else {
    if (from !== null) edges.push(Prisma.sql`${value} >= ${getLocalStart("day", from, timeZone)}::timestamptz`);
    if (to !== null) edges.push(Prisma.sql`${value} < ${getLocalStart("day", to, timeZone, 1)}::timestamptz`);
  }
  return Prisma.sql`(${Prisma.join(edges, " AND ")}) IS TRUE`;
}
