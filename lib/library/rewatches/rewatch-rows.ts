import "server-only";
import { joinSql, rawSql, type Sql, sql } from "@/lib/database/sql";
import { getLocalStart } from "@/lib/domain/local-day";
import type { RewatchFilter } from "./rewatch-query";

/** Before 2000 is no date (docs/simkl-api.md#types-statuses-and-media-objects). */
const toKnownDate = (column: string) => rawSql(`(CASE WHEN r."${column}" >= '2000-01-01Z' THEN r."${column}" END)`);
/** When a rewatch went on, as far as Simkl says; the one that is missing is as the other. */
export const BEGUN = sql`least(${toKnownDate("startedAt")}, ${toKnownDate("lastWatchedAt")})`;
export const ENDED = sql`greatest(${toKnownDate("startedAt")}, ${toKnownDate("lastWatchedAt")})`;

/**
 * A person's titles `s` with rewatches and what the catalogue says of them, `t`, as the FROM of a statement. Titles are looked up
 * one by one: joined, the planner would read the whole catalogue for one library.
 */
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

/** Whether a title is asked for; `found` are those that the search found, null when nothing is looked for. */
export function matchesRewatchFilter({ kind }: Pick<RewatchFilter, "kind">, found: readonly number[] | null): Sql {
  const where = [sql`s."isMet"`];
  if (kind !== null) where.push(sql`t."kind" = ${kind}::"Kind"`);
  if (found !== null) where.push(sql`s."simklId" = ANY(${found}::int[])`);
  return joinSql(where, " AND ");
}
