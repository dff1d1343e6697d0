import { rows, sql } from "@/lib/database/sql";
import { KIND_BY_SYNC_KIND } from "@/lib/simkl/schemas/kind";
import type { Category } from "@/lib/sync/state/import-parts";

export async function getStoredCounts(
  userId: number,
  category: Category,
): Promise<{ titles: number; episodes: number }> {
  const kind = KIND_BY_SYNC_KIND[category];
  const [row] = await rows<{ titles: number; episodes: number }>(sql`
    SELECT count(*)::int AS titles, coalesce(sum(watched.episodes), 0)::int AS episodes
    FROM "LibraryItem" item
    JOIN "Title" title USING ("simklId")
    LEFT JOIN LATERAL (
      SELECT count(*) AS episodes FROM "Watch" watch
      WHERE watch."userId" = item."userId" AND watch."simklId" = item."simklId" AND watch."rewatchId" = 0 AND watch."number" > 0
    ) watched ON true
    WHERE item."userId" = ${userId} AND title."kind" = ${kind}::"Kind"`);
  return row ?? { titles: 0, episodes: 0 };
}
