import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { countFacets, type FacetGroup, type MemoFacets } from "./count-facets";
import { findMatchingMemos } from "./matching-memos";
import type { MemoFilter } from "./memo-query";
import { buildMemoRows, type PendingMemos } from "./memo-rows";

export async function getMemoFacets(userId: number, pending: PendingMemos, filter: MemoFilter): Promise<MemoFacets> {
  const found = await findMatchingMemos(userId, pending, filter.search);
  const groups = await rows<FacetGroup>(sql`
    SELECT m."isPrivate", t."kind", m."status", m."rating", t."year",
      ${found?.simklIds ?? null}::int[] IS NULL OR m."simklId" = ANY(${found?.simklIds ?? null}::int[]) AS "isFound", count(*)::int AS "memos"
    FROM ${buildMemoRows(userId, pending)} GROUP BY 1, 2, 3, 4, 5, 6`);
  return countFacets(groups, filter);
}
