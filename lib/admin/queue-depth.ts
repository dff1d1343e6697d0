import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { buildIsDueSql, IS_RUNNING_SQL } from "./user-state";

export interface QueueDepth {
  /** Due, and not being synced yet. */
  due: number;
  /** Being synced, by any process. */
  running: number;
  /** Jobs without a worker; null where no queue was ever started. */
  jobs: number | null;
}

export async function getQueueDepth(now: Date): Promise<QueueDepth> {
  const [[counts], jobs] = await Promise.all([
    rows<{ due: number; running: number }>(sql`
      SELECT count(*) FILTER (WHERE ${buildIsDueSql(now)} AND NOT ${IS_RUNNING_SQL})::int AS "due",
        count(*) FILTER (WHERE ${IS_RUNNING_SQL})::int AS "running"
      FROM "SyncState" state LEFT JOIN "Account" account USING ("userId")`),
    countWaitingJobs(),
  ]);
  return { due: counts?.due ?? 0, running: counts?.running ?? 0, jobs };
}

/** The queue creates its schema when it first starts, which cron-only installations never do. */
async function countWaitingJobs(): Promise<number | null> {
  const [schema] = await rows<{ exists: boolean }>(sql`SELECT to_regclass('pgboss.job') IS NOT NULL AS "exists"`);
  if (!schema?.exists) return null;
  const [counts] = await rows<{ jobs: number }>(sql`
    SELECT count(*)::int AS "jobs" FROM pgboss.job WHERE name = 'sync' AND state < 'active'`);
  return counts?.jobs ?? 0;
}
