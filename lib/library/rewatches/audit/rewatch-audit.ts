import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { type AuditedRewatch, type AuditedViewing, findSuspects, type Suspect } from "./find-suspects";

export async function auditRewatches(userId: number): Promise<{ suspects: Suspect[]; rewatches: number }> {
  const [rewatches, viewings] = await Promise.all([readRewatches(userId), readViewings(userId)]);
  return { suspects: findSuspects(rewatches, viewings), rewatches: rewatches.length };
}

async function readRewatches(userId: number): Promise<AuditedRewatch[]> {
  const found = await rows<Omit<AuditedRewatch, "url"> & { slug: string | null }>(sql`
    SELECT r."simklId", r."rewatchId", r."state", r."startedAt", r."lastWatchedAt", r."watchedEpisodes", t."kind", t."title",
      t."kind" = 'movie' OR coalesce(t."animeType" = 'movie', false) AS "isMovie", t."ids"->>'slug' AS "slug"
    FROM "RewatchSession" r CROSS JOIN LATERAL (SELECT * FROM "Title" WHERE "simklId" = r."simklId" LIMIT 1) t
    WHERE r."userId" = ${userId}`);
  return found.map(withTitleUrl);
}

/** Dated viewings of rewatches, each with the first viewing of the same episode. */
function readViewings(userId: number): Promise<AuditedViewing[]> {
  return rows<AuditedViewing>(sql`
    SELECT w."simklId", w."rewatchId", w."season", w."number", w."watchedAt" AS "at", f."watchedAt" AS "firstAt",
      coalesce(nullif(w."runtime", 0), nullif(t."runtime", 0))::int AS "minutes"
    FROM "RewatchSession" r
    CROSS JOIN LATERAL (SELECT "runtime" FROM "Title" WHERE "simklId" = r."simklId" LIMIT 1) t
    JOIN "Watch" w ON w."userId" = ${userId} AND w."simklId" = r."simklId" AND w."rewatchId" = r."rewatchId"
    LEFT JOIN "Watch" f ON f."userId" = ${userId} AND f."simklId" = w."simklId" AND f."rewatchId" = 0
      AND f."season" = w."season" AND f."number" = w."number" AND f."dateQuality" <> 'unknown'
    WHERE r."userId" = ${userId} AND w."watchedAt" IS NOT NULL AND w."dateQuality" <> 'unknown'`);
}
