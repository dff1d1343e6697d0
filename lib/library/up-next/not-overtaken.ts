import { sql } from "@/lib/database/sql";

/**
 * SQL for the playbacks, named `p`, that no later first viewing has overtaken: Simkl hides the others without a word, and shows them
 * again when that viewing is unmarked (docs/simkl-api.md#playback).
 */
export const NOT_OVERTAKEN = sql`NOT EXISTS (
  SELECT FROM "Watch" watch WHERE watch."userId" = p."userId" AND watch."simklId" = p."simklId" AND watch."rewatchId" = 0
    AND watch."season" = coalesce(p."season", 0) AND watch."number" = coalesce(p."number", 0)
    AND watch."watchedAt" > p."pausedAt")`;
