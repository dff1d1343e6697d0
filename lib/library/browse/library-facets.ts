import "server-only";
import { joinSql, rawSql, rows, type Sql, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { buildConditions } from "./conditions";
import { FACETS, type Facet, NONE } from "./facet-values";
import { FACET_FIELDS, RANGE_FIELDS } from "./fields";
import type { LibraryQuery } from "./library-query";
import { buildLibraryRows } from "./library-rows";
import { isRange, RANGES, type RangeName } from "./range-edges";

export interface FacetCount {
  /** Of a range: the first year of a decade, or a year; else `none`. */
  value: string;
  titles: number;
}

export interface LibraryFacets {
  all: number;
  /** Titles that match the query. */
  shown: number;
  /** For each filter, titles per value that match all other filters; values without titles are left out. */
  counts: Record<Facet | RangeName, FacetCount[]>;
}

/** Filters in which an item has one value. */
const SINGLE = [...FACETS.filter((facet) => facet !== "genre"), ...RANGES];
const GENRE_BIT = 2 ** SINGLE.length;
const SEARCH_BIT = 2 * GENRE_BIT;

/** Counts for all filters in one pass over the items: each item is marked with the filters that it fails. */
export async function getLibraryFacets(
  { id: userId, timeZone }: { id: number; timeZone: string },
  query: LibraryQuery,
): Promise<LibraryFacets> {
  const found = await findMatchingTitles(userId, query.search);
  const columns = joinSql(SINGLE.map(toColumn));
  const values = SINGLE.map((name) => sql`${buildBucketSql(name, timeZone)} AS ${toColumn(name)}`);
  const records = await rows<{ others: number | null; value: string; titles: number }>(sql`
    WITH marked AS MATERIALIZED (
      SELECT ${joinSql(values)}, ${FACET_FIELDS.genre.sql} AS "genres", ${buildFailureBits(query, timeZone, found?.simklIds)} AS "fails"
      FROM ${buildLibraryRows(userId)} WHERE i."userId" = ${userId}
    ), counted AS (
      SELECT GROUPING(${columns}) + ${GENRE_BIT + SEARCH_BIT}::int AS "others", coalesce(${columns}) AS "value", "fails", count(*) AS "titles"
      FROM marked GROUP BY "fails", GROUPING SETS (${joinSql(SINGLE.map((name) => sql`(${toColumn(name)})`))})
      UNION ALL
      SELECT ${GENRE_BIT - 1 + SEARCH_BIT}::int, "genre", "fails", count(*) FROM marked, unnest("genres") AS "genre" GROUP BY 2, 3
    )
    SELECT "others", "value", sum("titles")::int AS "titles" FROM counted WHERE "fails" & "others" = 0 GROUP BY 1, 2
    UNION ALL SELECT NULL, 'all', count(*)::int FROM marked
    UNION ALL SELECT NULL, 'shown', count(*)::int FROM marked WHERE "fails" = 0
    ORDER BY "titles" DESC, "value"`);

  const getTotal = (name: string) =>
    records.find(({ others, value }) => others === null && value === name)?.titles ?? 0;
  const listCounts = (name: Facet | RangeName): FacetCount[] =>
    records.filter(({ others }) => others === EVERY_BIT - getBit(name)).map(({ value, titles }) => ({ value, titles }));
  return {
    all: getTotal("all"),
    shown: getTotal("shown"),
    counts: Object.fromEntries(
      [...FACETS, ...RANGES].map((name) => [name, listCounts(name)]),
    ) as LibraryFacets["counts"],
  };
}

const EVERY_BIT = 2 * SEARCH_BIT - 1;

/** GROUPING gives the lowest bit to the last column. */
function getBit(name: Facet | RangeName): number {
  return name === "genre" ? GENRE_BIT : 2 ** (SINGLE.length - 1 - SINGLE.indexOf(name));
}

function toColumn(name: Facet | RangeName): Sql {
  return rawSql(`"${name}"`);
}

function buildBucketSql(name: Facet | RangeName, timeZone: string): Sql {
  if (!isRange(name)) return FACET_FIELDS[name].sql;
  const { sql: value, type } = RANGE_FIELDS[name];
  if (type === "year") return sql`coalesce((${value} / 10 * 10)::text, ${NONE})`;
  return sql`coalesce(date_part('year', ${value} AT TIME ZONE ${timeZone}::text)::text, ${NONE})`;
}

function buildFailureBits(query: LibraryQuery, timeZone: string, found: number[] | undefined): Sql {
  const bits = [...buildConditions(query, timeZone)].map(
    ([name, condition]) => sql`(CASE WHEN ${condition} THEN 0 ELSE ${getBit(name)}::int END)`,
  );
  if (found) bits.push(sql`(CASE WHEN i."simklId" = ANY(${found}::int[]) THEN 0 ELSE ${SEARCH_BIT}::int END)`);
  return bits.length === 0 ? sql`0` : joinSql(bits, " + ");
}
