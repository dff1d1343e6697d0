import { getPool } from "@/lib/database/connection";
import { getInstanceId } from "@/lib/database/instance-lock";

export interface SchedulerReport {
  /** How many were taken up: the sum of the three below. */
  claimed: number;
  succeeded: number;
  failed: number;
  /** They wait for the next day of their quota: nothing was asked of Simkl. */
  skipped: number;
  /** Whether nobody was left due when the time was up. */
  isComplete: boolean;
}

/** Leaves a line for the operator: each call of the cron route, and the rounds of a server's own loop that had something to do. */
export async function recordSchedulerRun(kind: "cron" | "server", report: SchedulerReport, ms: number): Promise<void> {
  if (kind === "server" && report.claimed === 0) return;
  const { claimed, succeeded, failed, skipped, isComplete } = report;
  await getPool().query(
    `INSERT INTO "SchedulerRun" ("kind", "instance", "ms", "claimed", "succeeded", "failed", "skipped", "isComplete")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [kind, await getInstanceId(), Math.round(ms), claimed, succeeded, failed, skipped, isComplete],
  );
}
