import "server-only";
import type { Kind, RewatchState } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

export interface SelectedRewatch {
  simklId: number;
  rewatchId: number;
  state: RewatchState;
  startedAt: Date | null;
  lastWatchedAt: Date | null;
  kind: Kind;
  title: string;
  url: string;
  /** Viewings that a deletion removes. */
  viewings: number;
  /** Rewatches of the title that were not selected. */
  others: number;
}

export async function listSelectedRewatches(userId: number, rewatchIds: readonly number[]): Promise<SelectedRewatch[]> {
  const found = await rows<Omit<SelectedRewatch, "url"> & { slug: string | null }>(sql`
    WITH chosen AS (
      SELECT * FROM "RewatchSession" WHERE "userId" = ${userId} AND "rewatchId" = ANY(${[...rewatchIds]}::int[])
    )
    SELECT r."simklId", r."rewatchId", r."state", r."startedAt", r."lastWatchedAt", t."kind", t."title", t."ids"->>'slug' AS "slug",
      (SELECT count(*)::int FROM "Watch" w WHERE w."userId" = ${userId} AND w."simklId" = r."simklId" AND w."rewatchId" = r."rewatchId") AS "viewings",
      (SELECT count(*)::int FROM "RewatchSession" o WHERE o."userId" = ${userId} AND o."simklId" = r."simklId"
        AND o."rewatchId" NOT IN (SELECT "rewatchId" FROM chosen)) AS "others"
    FROM chosen r CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = r."simklId" LIMIT 1) t
    ORDER BY t."sortTitle" COLLATE "C", r."simklId", r."startedAt", r."rewatchId"`);
  return found.map(withTitleUrl);
}
