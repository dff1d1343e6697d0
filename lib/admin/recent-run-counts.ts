import "server-only";
import { getPool } from "@/lib/database/connection";

export interface RunCounts {
  /** Where the five minutes begin. */
  from: Date;
  succeeded: number;
  failed: number;
  skipped: number;
}

/**
 * What the rounds and the cron calls of the last two hours did, five minutes at a time, the last of them unfinished. Runs that
 * somebody waited for are not among them: they take no round.
 */
export async function listRecentRunCounts(now: Date): Promise<RunCounts[]> {
  const { rows } = await getPool().query<RunCounts>(
    `SELECT slot AS "from", coalesce(sum("succeeded"), 0)::int AS "succeeded", coalesce(sum("failed"), 0)::int AS "failed",
       coalesce(sum("skipped"), 0)::int AS "skipped"
     FROM generate_series(date_bin('5 minutes', $1::timestamptz, 'epoch') - interval '115 minutes',
       date_bin('5 minutes', $1::timestamptz, 'epoch'), interval '5 minutes') AS slot
     LEFT JOIN "SchedulerRun" ON "at" >= slot AND "at" < slot + interval '5 minutes'
     GROUP BY 1 ORDER BY 1`,
    [now],
  );
  return rows;
}
