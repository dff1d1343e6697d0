import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { listRewatchedTitles, type RewatchedTitle } from "./rewatched-titles";

/** Titles with an active rewatch, the latest first, with all rounds. */
export async function listActiveRewatches(userId: number, limit: number, now: Date): Promise<RewatchedTitle[]> {
  const found = await rows<{ simklId: number }>(sql`
    SELECT "simklId" FROM "RewatchSession" WHERE "userId" = ${userId} AND "state" = 'active' GROUP BY 1
    ORDER BY max(coalesce("lastWatchedAt", "startedAt")) DESC NULLS LAST, "simklId" LIMIT ${limit}`);
  return listRewatchedTitles(
    userId,
    found.map(({ simklId }) => simklId),
    now,
  );
}
