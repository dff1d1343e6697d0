import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { buildConditions } from "./conditions";
import type { LibraryQuery } from "./library-query";
import { buildLibraryRows } from "./library-rows";
import { SORT_KEYS } from "./sort-keys";

/** Every title of a person's library that a query asks for, by Simkl id, in its order; at most so many. */
export async function listLibraryIds(
  { id: userId, timeZone }: { id: number; timeZone: string },
  query: LibraryQuery,
  limit: number,
): Promise<number[]> {
  const found = await findMatchingTitles(userId, query.search);
  const where = [Prisma.sql`i."userId" = ${userId}`, ...buildConditions(query, timeZone).values()];
  if (found) where.push(Prisma.sql`i."simklId" = ANY(${found.simklIds}::int[])`);
  const direction = query.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await db.$queryRaw<{ simklId: number }[]>`
    SELECT i."simklId" FROM ${buildLibraryRows(userId)} WHERE ${Prisma.join(where, " AND ")}
    ORDER BY ${SORT_KEYS[query.sort].sql} ${direction} NULLS LAST, t."sortTitle" COLLATE "C", i."simklId" LIMIT ${limit}`;
  return rows.map(({ simklId }) => simklId);
}
