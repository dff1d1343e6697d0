import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { findMatchingMemos } from "./matching-memos";
import type { MemoFilter } from "./memo-query";
import { buildMemoRows, matchesMemoFilter, type PendingMemos } from "./memo-rows";

export interface MemoToChange {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  text: string;
  isPrivate: boolean;
}

/** Memos that match the filter, by title; `simklIds` restricts them. */
export async function listMemosToChange(
  userId: number,
  pending: PendingMemos,
  filter: MemoFilter,
  simklIds: readonly number[] | null,
): Promise<MemoToChange[]> {
  const found = await findMatchingMemos(userId, pending, filter.search);
  const named = simklIds === null ? sql`TRUE` : sql`m."simklId" = ANY(${simklIds}::int[])`;
  const records = await rows<Omit<MemoToChange, "url"> & { slug: string | null }>(sql`
    SELECT m."simklId", m."text", m."isPrivate", t."kind", t."title", t."ids"->>'slug' AS "slug"
    FROM ${buildMemoRows(userId, pending)} WHERE ${matchesMemoFilter(filter, found?.simklIds ?? null)} AND ${named}
    ORDER BY t."sortTitle" COLLATE "C", m."simklId"`);
  return records.map(withTitleUrl);
}
