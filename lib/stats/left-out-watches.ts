import "server-only";
import { db } from "@/lib/database/client";
import type { LocalWindow } from "@/lib/dates/local-window";

export interface LeftOutWatches {
  /** Dated within the window, but marked together with many others. */
  bulk: number;
  /** Dated within the window, but with an invented date. */
  synthetic: number;
  /** Of no known date: they may belong to any time. */
  undated: number;
}

/** How many watches a chart of this window leaves out, because their dates do not say when somebody watched. */
export async function leftOutWatches(userId: number, window: LocalWindow): Promise<LeftOutWatches> {
  const rows = await db.$queryRaw<LeftOutWatches[]>`
    SELECT
      count(*) FILTER (WHERE "dateQuality" = 'bulk' AND "watchedAt" >= ${window.since} AND "watchedAt" < ${window.until})::int AS "bulk",
      count(*) FILTER (WHERE "dateQuality" = 'synthetic' AND "watchedAt" >= ${window.since} AND "watchedAt" < ${window.until})::int AS "synthetic",
      count(*) FILTER (WHERE "dateQuality" = 'unknown')::int AS "undated"
    FROM "Watch"
    WHERE "userId" = ${userId}`;
  return rows[0] ?? { bulk: 0, synthetic: 0, undated: 0 };
}
