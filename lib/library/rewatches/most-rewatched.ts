import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

export interface MostRewatchedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  times: number;
  /** Rewatches that were closed before their end. */
  stopped: number;
}

/** Titles with more than one rewatch, most rewatches first. */
export async function listMostRewatched(userId: number, limit: number): Promise<MostRewatchedTitle[]> {
  const found = await rows<Omit<MostRewatchedTitle, "url"> & { slug: string | null }>(sql`
    SELECT s."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", s."times", s."stopped"
    FROM (
      SELECT "simklId", count(*)::int AS "times", (count(*) FILTER (WHERE "state" = 'closed'))::int AS "stopped"
      FROM "RewatchSession" WHERE "userId" = ${userId} GROUP BY 1 HAVING count(*) > 1
    ) s CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = s."simklId" LIMIT 1) t
    ORDER BY s."times" DESC, s."stopped", t."sortTitle" COLLATE "C", s."simklId" LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
