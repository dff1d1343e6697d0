import { sql } from "@/lib/database/sql";

/** Playbacks `p` without a later first viewing: Simkl hides the others (docs/simkl-api.md#playback). */
export const NOT_OVERTAKEN = sql`NOT EXISTS (
  SELECT FROM "Watch" watch WHERE watch."userId" = p."userId" AND watch."simklId" = p."simklId" AND watch."rewatchId" = 0
    AND watch."season" = coalesce(p."season", 0) AND watch."number" = coalesce(p."number", 0)
    AND watch."watchedAt" > p."pausedAt")`;
