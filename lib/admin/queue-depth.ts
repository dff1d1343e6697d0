import "server-only";
import { getPool } from "@/lib/database/connection";
import { IS_DUE_SQL, IS_RUNNING_SQL } from "./user-state";

export interface QueueDepth {
  /** Whose turn has come and who are not being synced yet. */
  due: number;
  /** Who are being synced right now, over all processes. */
  running: number;
  /** Tellings that no worker has taken up; null where no queue was ever started. */
  jobs: number | null;
}

/** How much work waits. */
export async function getQueueDepth(now: Date): Promise<QueueDepth> {
  const [{ rows }, jobs] = await Promise.all([
    getPool().query<{ due: number; running: number }>(
      `SELECT count(*) FILTER (WHERE ${IS_DUE_SQL} AND NOT ${IS_RUNNING_SQL})::int AS "due",
         count(*) FILTER (WHERE ${IS_RUNNING_SQL})::int AS "running"
       FROM "SyncState" state LEFT JOIN "Account" account USING ("userId")`,
      [now],
    ),
    countWaitingJobs(),
  ]);
  return { due: rows[0]?.due ?? 0, running: rows[0]?.running ?? 0, jobs };
}

/** The queue makes its own schema when it first starts, which cron-only installations never do. */
async function countWaitingJobs(): Promise<number | null> {
  const { rows: schema } = await getPool().query<{ exists: boolean }>(
    `SELECT to_regclass('pgboss.job') IS NOT NULL AS "exists"`,
  );
  if (!schema[0]?.exists) return null;
  const { rows } = await getPool().query<{ jobs: number }>(
    `SELECT count(*)::int AS "jobs" FROM pgboss.job WHERE name = 'sync' AND state < 'active'`,
  );
  return rows[0]?.jobs ?? 0;
}
