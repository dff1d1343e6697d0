import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

export interface RecentMemo {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  text: string;
  isPrivate: boolean;
  /** The latest date of the title; Simkl keeps none of the memo. */
  movedAt: Date | null;
}

/** Memos of the most recently active titles. Unknown privacy counts as private. */
export async function listRecentMemos(userId: number, limit: number): Promise<RecentMemo[]> {
  const found = await rows<Omit<RecentMemo, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", i."memoText" AS "text",
      coalesce(i."memoPrivate", true) AS "isPrivate",
      greatest(i."lastWatchedAt", i."ratedAt", i."addedAt") AS "movedAt"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."memoText" <> ''
    ORDER BY "movedAt" DESC NULLS LAST, t."simklId" LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
