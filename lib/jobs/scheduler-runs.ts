import { getInstanceId } from "@/lib/database/instance-lock";
import { execute, sql } from "@/lib/database/sql";

export interface SchedulerReport {
  /** The sum of the three below. */
  claimed: number;
  succeeded: number;
  failed: number;
  /** Without a call: they wait for the next day of their quota. */
  skipped: number;
  /** No user was left due. */
  isComplete: boolean;
}

/** Records, for the operator, each call of the cron route and each round of a server's own loop that claimed users. */
export async function recordSchedulerRun(kind: "cron" | "server", report: SchedulerReport, ms: number): Promise<void> {
  if (kind === "server" && report.claimed === 0) return;
  const { claimed, succeeded, failed, skipped, isComplete } = report;
  const instance = await getInstanceId();
  await execute(
    sql`INSERT INTO "SchedulerRun" ("kind", "instance", "ms", "claimed", "succeeded", "failed", "skipped", "isComplete")
     VALUES (${kind}, ${instance}, ${Math.round(ms)}, ${claimed}, ${succeeded}, ${failed}, ${skipped}, ${isComplete})`,
  );
}
