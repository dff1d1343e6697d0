import "server-only";
import { type Sql, sql } from "@/lib/database/sql";
import { byInstant, byInteger, byText, type SortKey } from "@/lib/library/browse/sort-key";
import type { MemoOrder, MemoSort } from "./memo-query";

/** Memos without a key come last in both directions. */
export const MEMO_SORT_KEYS: Record<MemoSort, SortKey> = {
  moved: byInstant(sql`m."movedAt"`),
  title: byText(sql`t."sortTitle"`),
  rating: byInteger(sql`m."rating"`),
  year: byInteger(sql`t."year"`),
  length: byInteger(sql`length(m."text")`),
};

export function buildMemoOrder({ sort, direction }: MemoOrder): Sql {
  const way = direction === "asc" ? sql`ASC` : sql`DESC`;
  return sql`${MEMO_SORT_KEYS[sort].expression} ${way} NULLS LAST, t."sortTitle" COLLATE "C", m."simklId"`;
}
