import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import { startOf } from "@/lib/dates/local-day";
import type { RewatchFilter } from "./rewatch-query";

/** Before 2000 is no date (docs/simkl-api.md#types-statuses-and-media-objects). */
const told = (column: string) => Prisma.raw(`(CASE WHEN r."${column}" >= '2000-01-01Z' THEN r."${column}" END)`);
/** When a rewatch went on, as far as Simkl says; the one that is missing is as the other. */
export const BEGUN = Prisma.sql`least(${told("startedAt")}, ${told("lastWatchedAt")})`;
export const ENDED = Prisma.sql`greatest(${told("startedAt")}, ${told("lastWatchedAt")})`;

/**
 * A person's titles `s` with rewatches and what the catalogue says of them, `t`, as the FROM of a statement. Titles are looked up
 * one by one: joined, the planner would read the whole catalogue for one library.
 */
export function rewatchedRows(
  { id, timeZone }: { id: number; timeZone: string },
  { state, year }: Pick<RewatchFilter, "state" | "year">,
): Prisma.Sql {
  const asked = [Prisma.sql`TRUE`];
  if (state !== null) asked.push(Prisma.sql`r."state" = ${state}::"RewatchState"`);
  if (year !== null) {
    const [since, until] = [startOf("month", `${year}-01`, timeZone), startOf("month", `${year + 1}-01`, timeZone)];
    asked.push(Prisma.sql`${BEGUN} < ${until} AND ${ENDED} >= ${since}`);
  }
  return Prisma.sql`(
      SELECT r."simklId", count(*)::int AS "times", max(${ENDED}) AS "latest", bool_or(${Prisma.join(asked, " AND ")}) AS "isMet"
      FROM "RewatchSession" r WHERE r."userId" = ${id} GROUP BY 1
    ) s CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = s."simklId" LIMIT 1) t`;
}

/** Whether a title is asked for; `found` are those that the search found, null when nothing is looked for. */
export function isAsked({ kind }: Pick<RewatchFilter, "kind">, found: readonly number[] | null): Prisma.Sql {
  const asked = [Prisma.sql`s."isMet"`];
  if (kind !== null) asked.push(Prisma.sql`t."kind" = ${kind}::"Kind"`);
  if (found !== null) asked.push(Prisma.sql`s."simklId" = ANY(${found}::int[])`);
  return Prisma.join(asked, " AND ");
}
