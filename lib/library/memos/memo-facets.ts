import "server-only";
import { db } from "@/lib/database/client";
import { type FacetGroup, foldFacets, type MemoFacets } from "./fold-facets";
import { matchingMemos } from "./matching-memos";
import type { MemoFilter } from "./memo-query";
import { memoRows, type TitlesAhead } from "./memo-rows";

/** How many memos there are, and how many each filter would leave. */
export async function memoFacets(userId: number, ahead: TitlesAhead, filter: MemoFilter): Promise<MemoFacets> {
  const found = await matchingMemos(userId, ahead, filter.search);
  const groups = await db.$queryRaw<FacetGroup[]>`
    SELECT m."isPrivate", t."kind", m."status", m."rating", t."year",
      ${found?.simklIds ?? null}::int[] IS NULL OR m."simklId" = ANY(${found?.simklIds ?? null}::int[]) AS "isFound", count(*)::int AS "memos"
    FROM ${memoRows(userId, ahead)} GROUP BY 1, 2, 3, 4, 5, 6`;
  return foldFacets(groups, filter);
}
