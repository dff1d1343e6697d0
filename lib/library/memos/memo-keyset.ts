import "server-only";
import { byInstant, byInteger, byText, type Keyset } from "@/lib/database/keyset";
import { sql } from "@/lib/database/sql";
import { createTitleKeyset, type SortKey, type TitleCursor } from "@/lib/library/browse/title-keyset";
import type { MemoOrder, MemoSort } from "./memo-query";

export const MEMO_SORT_KEYS: Record<MemoSort, SortKey> = {
  moved: byInstant(sql`m."movedAt"`),
  title: byText(sql`t."sortTitle"`),
  rating: byInteger(sql`m."rating"`),
  year: byInteger(sql`t."year"`),
  length: byInteger(sql`length(m."text")`),
};

export function getMemoKeyset({ sort, direction }: MemoOrder): Keyset<TitleCursor> {
  return createTitleKeyset(MEMO_SORT_KEYS[sort], direction, sql`m."simklId"`);
}
