import "server-only";
import { joinSql, rows, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { buildConditions } from "./conditions";
import { getLibraryKeyset } from "./library-keyset";
import type { LibraryQuery } from "./library-query";
import { buildLibraryRows } from "./library-rows";

/** The Simkl ids of the titles that match a query, in its order. */
export async function listLibraryIds(
  { id: userId, timeZone }: { id: number; timeZone: string },
  query: LibraryQuery,
  limit: number,
): Promise<number[]> {
  const found = await findMatchingTitles(userId, query.search);
  const where = [sql`i."userId" = ${userId}`, ...buildConditions(query, timeZone).values()];
  if (found) where.push(sql`i."simklId" = ANY(${found.simklIds}::int[])`);
  const records = await rows<{ simklId: number }>(sql`
    SELECT i."simklId" FROM ${buildLibraryRows(userId)} WHERE ${joinSql(where, " AND ")}
    ${getLibraryKeyset(query).orderBy} LIMIT ${limit}`);
  return records.map(({ simklId }) => simklId);
}
