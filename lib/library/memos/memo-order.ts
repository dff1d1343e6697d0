import "server-only";
import { Prisma } from "@/lib/database/generated/client";
import { instant, type SortKey, text, whole } from "../sort-key";
import type { MemoOrder, MemoSort } from "./memo-query";

/** What memos `m` of titles `t` are ordered by; without a key a memo comes last in either direction. */
export const MEMO_SORT_KEYS: Record<MemoSort, SortKey> = {
  moved: instant(Prisma.sql`m."movedAt"`),
  title: text(Prisma.sql`t."sortTitle"`),
  rating: whole(Prisma.sql`m."rating"`),
  year: whole(Prisma.sql`t."year"`),
  length: whole(Prisma.sql`length(m."text")`),
};

/** The order as ORDER BY has it. Equal keys go by title. */
export function inOrder({ sort, direction }: MemoOrder): Prisma.Sql {
  const way = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`${MEMO_SORT_KEYS[sort].sql} ${way} NULLS LAST, t."sortTitle" COLLATE "C", m."simklId"`;
}
