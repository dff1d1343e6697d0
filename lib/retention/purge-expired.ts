import { runInBackground } from "@/lib/database/connection-context";
import { execute, rawSql, sql } from "@/lib/database/sql";
import { log } from "@/lib/logging/log";
import { MINUTE_MS } from "@/lib/utils/durations";
import { RETENTION_RULES, type RetentionRule } from "./retention-rules";

/** A little less than the hour of the timer. */
const MIN_INTERVAL_MS = 55 * MINUTE_MS;
const BATCH_SIZE = 5000;

export interface PurgeReport {
  /** Deleted or cleared. */
  rows: number;
  /** Whether nothing was left at the deadline. */
  isComplete: boolean;
}

/** Deletes expired rows until `deadline` (ms since 1970). One instance at most once an hour; null for all others. */
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
      // The other tables go on; this one is tried again in an hour.
      log.error("What was kept long enough could not be deleted.", { table: rule.table, error });
    }
  }
  if (!report.isComplete) await execute(sql`UPDATE "Purge" SET "startedAt" = to_timestamp(0)`);
  return report;
}

async function claimPurge(now: Date): Promise<boolean> {
  const claimed = await execute(sql`
    INSERT INTO "Purge" AS last ("id", "startedAt") VALUES (1, ${now})
    ON CONFLICT ("id") DO UPDATE SET "startedAt" = EXCLUDED."startedAt"
      WHERE last."startedAt" < ${new Date(now.getTime() - MIN_INTERVAL_MS)}`);
  return claimed === 1;
}

async function applyRule(
  { table, expiredWhere, retentionMs, clearedColumn, batchSize = BATCH_SIZE }: RetentionRule,
  now: Date,
  deadline: number,
): Promise<PurgeReport> {
  const change = clearedColumn ? `UPDATE "${table}" SET "${clearedColumn}" = NULL` : `DELETE FROM "${table}"`;
  const isExpired = expiredWhere(new Date(now.getTime() - retentionMs));
  let rows = 0;
  while (Date.now() < deadline) {
    // A locked row is left for the next time.
    const changed = await execute(sql`
      ${rawSql(change)} WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM ${rawSql(`"${table}"`)} WHERE ${isExpired} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED))`);
    rows += changed;
    if (changed < batchSize) return { rows, isComplete: true };
  }
  return { rows, isComplete: false };
}
