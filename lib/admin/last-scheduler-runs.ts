import "server-only";
import { rows, sql } from "@/lib/database/sql";

export interface LastSchedulerRun {
  kind: "cron" | "server";
  at: Date;
  ms: number;
  claimed: number;
  succeeded: number;
  failed: number;
  skipped: number;
  /** Whether no library was left due. */
  isComplete: boolean;
}

/** The last run of each kind within two days: a cron call, and a server's round that had something to do. */
export async function listLastSchedulerRuns(): Promise<LastSchedulerRun[]> {
  return rows(sql`
    SELECT last.* FROM unnest(ARRAY['cron', 'server']) AS kinds("kind"), LATERAL (
       SELECT "kind", "at", "ms", "claimed", "succeeded", "failed", "skipped", "isComplete"
       FROM "SchedulerRun" WHERE "kind" = kinds."kind" ORDER BY "at" DESC LIMIT 1) AS last`);
}
