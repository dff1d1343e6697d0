import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import { byInstant, byInteger, byText, type SortKey } from "@/lib/library/browse/sort-key";
import type { MemoOrder, MemoSort } from "./memo-query";

/** What memos `m` of titles `t` are ordered by; without a key a memo comes last in either direction. */
export const MEMO_SORT_KEYS: Record<MemoSort, SortKey> = {
  moved: byInstant(Prisma.sql`m."movedAt"`),
  title: byText(Prisma.sql`t."sortTitle"`),
  rating: byInteger(Prisma.sql`m."rating"`),
  year: byInteger(Prisma.sql`t."year"`),
  length: byInteger(Prisma.sql`length(m."text")`),
};

/** The order as ORDER BY has it. Equal keys go by title. */
export function buildMemoOrder({ sort, direction }: MemoOrder): Prisma.Sql {
  const way = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`${MEMO_SORT_KEYS[sort].sql} ${way} NULLS LAST, t."sortTitle" COLLATE "C", m."simklId"`;
}
