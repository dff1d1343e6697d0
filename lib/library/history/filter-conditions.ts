import "server-only";
import { cache } from "react";
import { joinSql, rows, type Sql, sql } from "@/lib/database/sql";
import type { HistoryFilter } from "./history-filter";

/** Condition for a viewing `w` of a title `t`. Duplicates of first viewings never match. */
export async function matchesWatchFilter(userId: number, filter: HistoryFilter): Promise<Sql> {
  const conditions = [sql`w."userId" = ${userId} AND NOT w."isCopy"`, await matchesTitleFilter(userId, filter)];
  if (filter.watch === "first") conditions.push(sql`w."rewatchId" = 0`);
  if (filter.watch === "rewatch") conditions.push(sql`w."rewatchId" > 0`);
  return joinSql(conditions, " AND ");
}

/** The search runs first, so that PostgreSQL knows how many titles it found and picks the better index. */
export async function matchesTitleFilter(userId: number, { kind, search }: HistoryFilter): Promise<Sql> {
  const ofKind = kind === null ? sql`TRUE` : sql`t."kind" = ${kind}::"Kind"`;
  if (search === "") return ofKind;
  return sql`${ofKind} AND t."simklId" = ANY(${await findTitlesByName(userId, search)}::int[])`;
}

const findTitlesByName = cache(async (userId: number, search: string): Promise<number[]> => {
  const found = await rows<{ simklId: number }>(sql`
    SELECT t."simklId" FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND NOT EXISTS (
      SELECT FROM unnest(string_to_array(fold_name(${search}::text), ' ')) word WHERE strpos(t."searchText", word) = 0)`);
  return found.map(({ simklId }) => simklId);
});
