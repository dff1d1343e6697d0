import "server-only";
import { getPool } from "@/lib/database/connection";

export interface LastSchedulerRun {
  kind: "cron" | "server";
  at: Date;
  ms: number;
  claimed: number;
  succeeded: number;
  failed: number;
  skipped: number;
  /** Whether nobody was left due. */
  isComplete: boolean;
}

/** The last beat of each kind that there was within two days: a cron call, and a server's round that had something to do. */
export async function listLastSchedulerRuns(): Promise<LastSchedulerRun[]> {
  const { rows } = await getPool().query<LastSchedulerRun>(
    `SELECT last.* FROM unnest(ARRAY['cron', 'server']) AS kinds("kind"), LATERAL (
       SELECT "kind", "at", "ms", "claimed", "succeeded", "failed", "skipped", "isComplete"
       FROM "SchedulerRun" WHERE "kind" = kinds."kind" ORDER BY "at" DESC LIMIT 1) AS last`,
  );
  return rows;
}
