import { getPool } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { log } from "@/lib/logging/log";
import { RETENTION_RULES, type RetentionRule } from "./retention-rules";

/** A little less than the hour after which timers come again. */
const MIN_INTERVAL_MS = 55 * 60_000;
const BATCH_SIZE = 5000;

export interface PurgeReport {
  /** Rows that went or were cleared. */
  rows: number;
  /** Whether nothing was left over when the time was up. */
  isComplete: boolean;
}

/**
 * Deletes what was kept as long as `RETENTION_RULES` say, in short statements, until `deadline` (milliseconds since 1970). One instance
 * does it, at most once an hour; null for all others. What a deadline cuts off, the next call goes on with.
 */
export function purgeExpired(now: Date, deadline: number): Promise<PurgeReport | null> {
  return runInBackground(() => purge(now, deadline));
}

async function purge(now: Date, deadline: number): Promise<PurgeReport | null> {
  if (!(await claimPurge(now))) return null;
  const report = { rows: 0, isComplete: true };
  for (const rule of RETENTION_RULES) {
    try {
      const { rows, isComplete } = await applyRule(rule, now, deadline);
      report.rows += rows;
      report.isComplete &&= isComplete;
    } catch (error) {
      // The other tables do not wait for this one, which is tried again in an hour.
      log.error("What was kept long enough could not be deleted.", { table: rule.table, error });
    }
  }
  if (!report.isComplete) await getPool().query(`UPDATE "Purge" SET "startedAt" = to_timestamp(0)`);
  return report;
}

async function claimPurge(now: Date): Promise<boolean> {
  const { rowCount } = await getPool().query(
    `INSERT INTO "Purge" AS last ("id", "startedAt") VALUES (1, $1)
     ON CONFLICT ("id") DO UPDATE SET "startedAt" = EXCLUDED."startedAt" WHERE last."startedAt" < $2`,
    [now, new Date(now.getTime() - MIN_INTERVAL_MS)],
  );
  return rowCount === 1;
}

async function applyRule(
  { table, expiredWhere, retentionMs, clearedColumn, batchSize = BATCH_SIZE }: RetentionRule,
  now: Date,
  deadline: number,
): Promise<PurgeReport> {
  const change = clearedColumn ? `UPDATE "${table}" SET "${clearedColumn}" = NULL` : `DELETE FROM "${table}"`;
  const before = new Date(now.getTime() - retentionMs);
  let rows = 0;
  while (Date.now() < deadline) {
    // A row that somebody is working on is left for the next time.
    const { rowCount } = await getPool().query(
      `${change} WHERE ctid = ANY (ARRAY(SELECT ctid FROM "${table}" WHERE ${expiredWhere} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED))`,
      [before],
    );
    rows += rowCount ?? 0;
    if ((rowCount ?? 0) < batchSize) return { rows, isComplete: true };
  }
  return { rows, isComplete: false };
}
