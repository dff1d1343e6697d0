import type { PoolClient } from "pg";
import type { RunOutcome } from "@/lib/database/generated/enums";
import { transaction } from "@/lib/database/transaction";
import type { SimklCall } from "@/lib/simkl/client";

export type SyncTrigger = "sign-in" | "visit" | "schedule" | "cron";

export interface SyncRun {
  /** To be told of every call the run makes. */
  record: (call: SimklCall) => void;
  finish: (result: RunResult) => Promise<void>;
}

export interface RunResult {
  outcome: RunOutcome;
  /** How many rows Simkl told. */
  changed: number;
  error: string | null;
}

/**
 * Opens a line in the person's run log; `finish` closes it, with the calls made and the quota last seen. Only who has the
 * person's lane may begin one, so a line that is still open belongs to a process that is gone: it is closed as failed.
 */
export async function beginRun(userId: number, trigger: SyncTrigger): Promise<SyncRun> {
  const id = await transaction((client) => openRun(client, userId, trigger), "relaxed");
  const calls: SimklCall[] = [];
  return {
    record: (call) => calls.push(call),
    async finish(result) {
      await transaction((client) => closeRun(client, userId, id, calls, result), "relaxed");
    },
  };
}

async function openRun(client: PoolClient, userId: number, trigger: SyncTrigger): Promise<string> {
  await client.query(
    `UPDATE "SyncRun" SET "outcome" = 'failed', "endedAt" = now(), "error" = 'The process ended before the run did.'
     WHERE "userId" = $1 AND "outcome" = 'running'`,
    [userId],
  );
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "SyncRun" ("userId", "trigger") VALUES ($1, $2) RETURNING "id"`,
    [userId, trigger],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("PostgreSQL did not say which run it opened.");
  return id;
}

async function closeRun(
  client: PoolClient,
  userId: number,
  id: string,
  calls: readonly SimklCall[],
  { outcome, changed, error }: RunResult,
): Promise<void> {
  await client.query(
    `UPDATE "SyncRun" SET "outcome" = $3, "changed" = $4, "error" = $5, "endedAt" = now(), "calls" = $6
     WHERE "id" = $1 AND "userId" = $2`,
    [id, userId, outcome, changed, error, JSON.stringify(calls)],
  );
  const quota = calls.findLast((call) => call.quota !== null)?.quota;
  if (!quota) return;
  await client.query(
    `UPDATE "SyncState" SET "quotaLimit" = $2, "quotaRemaining" = $3, "quotaSeenAt" = now() WHERE "userId" = $1`,
    [userId, quota.limit, quota.remaining],
  );
}
