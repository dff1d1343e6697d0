import "server-only";
import { cache } from "react";
import { joinSql, rows, type Sql, sql } from "@/lib/database/sql";
import type { HistoryFilter } from "./history-filter";

/** Whether a watch `w` of a title `t` of this person is asked for; a rewatch's copy of the first watch never is. */
export async function matchesWatchFilter(userId: number, filter: HistoryFilter): Promise<Sql> {
  const conditions = [sql`w."userId" = ${userId} AND NOT w."isCopy"`, await matchesTitleFilter(userId, filter)];
  if (filter.watch === "first") conditions.push(sql`w."rewatchId" = 0`);
  if (filter.watch === "rewatch") conditions.push(sql`w."rewatchId" > 0`);
  return joinSql(conditions, " AND ");
}

/**
 * Whether a title `t` is asked for. A search is done beforehand, so that PostgreSQL sees how many titles it found: of a few it
 * reads the watches by title, of many by date.
 */
export async function matchesTitleFilter(userId: number, { kind, search }: HistoryFilter): Promise<Sql> {
  const ofKind = kind === null ? sql`TRUE` : sql`t."kind" = ${kind}::"Kind"`;
  if (search === "") return ofKind;
  return sql`${ofKind} AND t."simklId" = ANY(${await findTitlesByName(userId, search)}::int[])`;
}

/** The person's own titles in whose names all these words stand, once per request. */
const findTitlesByName = cache(async (userId: number, search: string): Promise<number[]> => {
  const found = await rows<{ simklId: number }>(sql`
    SELECT t."simklId" FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND NOT EXISTS (
      SELECT FROM unnest(string_to_array(fold_name(${search}::text), ' ')) word WHERE strpos(t."searchText", word) = 0)`);
  return found.map(({ simklId }) => simklId);
});
