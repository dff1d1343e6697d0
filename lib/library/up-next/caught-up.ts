import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";

interface CaughtUpTitle {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  lastWatchedAt: Date | null;
  /** Null when the catalogue knows of no next episode. */
  nextAirsAt: Date | null;
}

export interface CaughtUp {
  titles: CaughtUpTitle[];
  /** Without the limit. */
  count: number;
}

/**
 * Started titles on Watching without a next episode: that means caught up, not the counts (docs/simkl-api.md#all-items). The
 * next to air first.
 */
export async function listCaughtUp(userId: number, now: Date, limit: number): Promise<CaughtUp> {
  const found = await rows<Omit<CaughtUpTitle, "url"> & { slug: string | null; count: number }>(sql`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug", i."lastWatchedAt", n."nextAirsAt",
      count(*) OVER ()::int AS "count"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    CROSS JOIN LATERAL (
      SELECT min("airsAt") AS "nextAirsAt" FROM "CatalogEpisode" e
      WHERE e."simklId" = i."simklId" AND e."season" > 0 AND e."airsAt" > ${now}
    ) n
    WHERE i."userId" = ${userId} AND i."status" = 'watching' AND i."nextToWatch" IS NULL AND i."watchedEpisodes" > 0
    ORDER BY n."nextAirsAt", i."lastWatchedAt" DESC NULLS LAST, t."simklId" LIMIT ${limit}`);
  return { titles: found.map(({ count: _, ...row }) => withTitleUrl(row)), count: found[0]?.count ?? 0 };
}
