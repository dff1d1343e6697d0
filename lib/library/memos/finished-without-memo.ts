import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import type { PendingMemos } from "./memo-rows";

export interface FinishedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  finishedAt: Date;
}

/** Titles finished since then that have no memo, the latest first; pending changes are applied. */
export async function listFinishedWithoutMemo(
  userId: number,
  pending: PendingMemos,
  since: Date,
  limit: number,
): Promise<FinishedTitle[]> {
  const settled = [...pending].filter(([, { status, memo }]) => memo !== null || status !== "completed");
  const found = await rows<Omit<FinishedTitle, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug", i."lastWatchedAt" AS "finishedAt"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."status" = 'completed' AND i."lastWatchedAt" >= ${since}
      AND coalesce(i."memoText", '') = '' AND i."simklId" <> ALL(${settled.map(([simklId]) => simklId)}::int[])
    ORDER BY i."lastWatchedAt" DESC, i."simklId" LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
