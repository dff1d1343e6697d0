import "server-only";
import { joinSql, type Sql, sql } from "@/lib/database/sql";
import { getLocalStart } from "@/lib/domain/local-day";
import { FACETS, type Facet } from "./facet-values";
import { FACET_FIELDS, RANGE_FIELDS } from "./fields";
import type { LibraryQuery } from "./library-query";
import { RANGES, type Range, type RangeName } from "./range-edges";

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
  const { sql: value, isList } = FACET_FIELDS[facet];
  return isList ? sql`${value} && ${values}::text[]` : sql`${value} = ANY(${values}::text[])`;
}

function isWithin(name: RangeName, { from, to }: Range, timeZone: string): Sql {
  const { sql: value, type } = RANGE_FIELDS[name];
  const edges: Sql[] = [];
  if (type === "year") {
    if (from !== null) edges.push(sql`${value} >= ${Number(from)}::int`);
    if (to !== null) edges.push(sql`${value} <= ${Number(to)}::int`);
  } else {
    if (from !== null) edges.push(sql`${value} >= ${getLocalStart("day", from, timeZone)}::timestamptz`);
    if (to !== null) edges.push(sql`${value} < ${getLocalStart("day", to, timeZone, 1)}::timestamptz`);
  }
  return sql`(${joinSql(edges, " AND ")}) IS TRUE`;
}
