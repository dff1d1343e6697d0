import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

export interface RewatchedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  /** Number of rewatches. */
  times: number;
  /** Episodes in all rewatches. */
  episodes: number;
}

export async function listMostRewatched(userId: number, kind: Kind | null, limit: number): Promise<RewatchedTitle[]> {
  const found = await rows<Omit<RewatchedTitle, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", count(*)::int AS "times",
      sum(r."watchedEpisodes")::int AS "episodes"
    FROM "RewatchSession" r JOIN "Title" t USING ("simklId")
    WHERE r."userId" = ${userId} AND (${kind}::"Kind" IS NULL OR t."kind" = ${kind}::"Kind")
    GROUP BY 1 ORDER BY "times" DESC, "episodes" DESC, t."sortTitle", 1 LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
