import "server-only";
import { joinSql, rawSql, type Sql, sql } from "@/lib/database/sql";
import { getLocalStart } from "@/lib/domain/local-day";
import type { RewatchFilter } from "./rewatch-query";

/** Null before 2000 (docs/simkl-api.md#types-statuses-and-media-objects). */
const toKnownDate = (column: string) => rawSql(`(CASE WHEN r."${column}" >= '2000-01-01Z' THEN r."${column}" END)`);
/** If Simkl has one of the dates, both have it. */
export const BEGUN = sql`least(${toKnownDate("startedAt")}, ${toKnownDate("lastWatchedAt")})`;
export const ENDED = sql`greatest(${toKnownDate("startedAt")}, ${toKnownDate("lastWatchedAt")})`;

/** FROM clause: titles `s` with rewatches, records `t`. LATERAL: a join reads the whole catalogue. */
export function buildRewatchedRows(
  { id, timeZone }: { id: number; timeZone: string },
  { state, year }: Pick<RewatchFilter, "state" | "year">,
): Sql {
  const where = [sql`TRUE`];
  if (state !== null) where.push(sql`r."state" = ${state}::"RewatchState"`);
  if (year !== null) {
    const [since, until] = [
      getLocalStart("month", `${year}-01`, timeZone),
      getLocalStart("month", `${year + 1}-01`, timeZone),
    ];
    where.push(sql`${BEGUN} < ${until} AND ${ENDED} >= ${since}`);
  }
  return sql`(
      SELECT r."simklId", count(*)::int AS "times", max(${ENDED}) AS "latest", bool_or(${joinSql(where, " AND ")}) AS "isMet"
      FROM "RewatchSession" r WHERE r."userId" = ${id} GROUP BY 1
    ) s CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = s."simklId" LIMIT 1) t`;
}

/** `found`: the titles of the search, null without a search. */
export function matchesRewatchFilter({ kind }: Pick<RewatchFilter, "kind">, found: readonly number[] | null): Sql {
  const where = [sql`s."isMet"`];
  if (kind !== null) where.push(sql`t."kind" = ${kind}::"Kind"`);
  if (found !== null) where.push(sql`s."simklId" = ANY(${found}::int[])`);
  return joinSql(where, " AND ");
}
