import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";
import { withTitleUrl } from "./with-title-url";

export interface ActiveRewatch {
  rewatchId: number;
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  /** The title's page on Simkl. */
  url: string;
  /** Simkl's code of the next episode, `S02E03` or `E03`. */
  nextToWatch: string | null;
  lastWatchedAt: Date | null;
  watchedEpisodes: number;
  /** Aired episodes; at least as many as were watched, and at least one. */
  airedEpisodes: number;
}

/** Rewatches under way, the one touched last first. */
export async function activeRewatches(userId: number, limit: number): Promise<ActiveRewatch[]> {
  const rows = await db.$queryRaw<(Omit<ActiveRewatch, "url"> & { slug: string | null })[]>`
    SELECT r."rewatchId", t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug",
      r."nextToWatch", r."lastWatchedAt", r."watchedEpisodes",
      greatest(i."totalEpisodes" - i."notAiredEpisodes", r."watchedEpisodes", 1)::int AS "airedEpisodes"
    FROM "RewatchSession" r
    JOIN "Title" t USING ("simklId")
    LEFT JOIN "LibraryItem" i ON i."userId" = r."userId" AND i."simklId" = r."simklId"
    WHERE r."userId" = ${userId} AND r."state" = 'active'
    ORDER BY coalesce(r."lastWatchedAt", r."startedAt") DESC NULLS LAST, r."rewatchId" LIMIT ${limit}`;
  return rows.map(withTitleUrl);
}
