import "server-only";
import { rows, sql } from "@/lib/database/sql";

export interface RunCounts {
  /** The beginning of the five minutes. */
  from: Date;
  succeeded: number;
  failed: number;
  skipped: number;
}

/** Scheduled runs of the last two hours by five minutes, the last unfinished; without runs that a user waited for. */
export async function listRecentRunCounts(now: Date): Promise<RunCounts[]> {
  return rows(sql`
    SELECT slot AS "from", coalesce(sum("succeeded"), 0)::int AS "succeeded", coalesce(sum("failed"), 0)::int AS "failed",
       coalesce(sum("skipped"), 0)::int AS "skipped"
     FROM generate_series(date_bin('5 minutes', ${now}::timestamptz, 'epoch') - interval '115 minutes',
       date_bin('5 minutes', ${now}::timestamptz, 'epoch'), interval '5 minutes') AS slot
     LEFT JOIN "SchedulerRun" ON "at" >= slot AND "at" < slot + interval '5 minutes'
     GROUP BY 1 ORDER BY 1`);
}
