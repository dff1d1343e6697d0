import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Kind } from "@/lib/database/generated/enums";
import { withTitleUrl } from "../with-title-url";
import { matchingMemos } from "./matching-memos";
import type { MemoFilter } from "./memo-query";
import { isAsked, memoRows, type TitlesAhead } from "./memo-rows";

export interface TurnedMemo {
  simklId: number;
  kind: Kind;
  title: string;
  /** The title's page on Simkl. */
  url: string;
  text: string;
  isPrivate: boolean;
}

/** Every memo that meets the filter, by title; of certain titles only when some are named. Nobody else's, whatever is named. */
export async function memosToTurn(
  userId: number,
  ahead: TitlesAhead,
  filter: MemoFilter,
  simklIds: readonly number[] | null,
): Promise<TurnedMemo[]> {
  const found = await matchingMemos(userId, ahead, filter.search);
  const named = simklIds === null ? Prisma.sql`TRUE` : Prisma.sql`m."simklId" = ANY(${simklIds}::int[])`;
  const rows = await db.$queryRaw<(Omit<TurnedMemo, "url"> & { slug: string | null })[]>`
    SELECT m."simklId", m."text", m."isPrivate", t."kind", t."title", t."ids"->>'slug' AS "slug"
    FROM ${memoRows(userId, ahead)} WHERE ${isAsked(filter, found?.simklIds ?? null)} AND ${named}
    ORDER BY t."sortTitle" COLLATE "C", m."simklId"`;
  return rows.map(withTitleUrl);
}
