import { pool } from "@/lib/database/connection";
import type { SimklCall } from "@/lib/simkl/client";
import type { Claim } from "./claim";
import { quotaDay } from "./quota";
import type { Schedule } from "./schedule";
import type { SyncTrigger } from "./sync-trigger";

export interface RunResult {
  outcome: "done" | "failed";
  /** How many rows Simkl told. */
  changed: number;
  /** The operator's line when it failed. */
  error: string | null;
}

/**
 * A line in a person's run log. A run without news is written when it ends, with everything that follows from it in the same
 * statement; one that has something to store is opened before, so that it can be seen while it lasts.
 */
export class SyncRun {
  readonly startedAt = new Date();
  readonly #claim: Claim;
  readonly #trigger: SyncTrigger;
  readonly #calls: SimklCall[] = [];
  #id: string | null = null;

  constructor(claim: Claim, trigger: SyncTrigger) {
    this.#claim = claim;
    this.#trigger = trigger;
  }

  /** To be told of every call the run makes. */
  readonly record = (call: SimklCall): void => {
    this.#calls.push(call);
  };

  /** Makes the run visible as running. */
  async open(): Promise<void> {
    const { rows } = await pool().query<{ id: string }>(
      `WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
       INSERT INTO "SyncRun" ("userId", "trigger", "startedAt") SELECT $1, $2, $3 FROM relaxed RETURNING "id"`,
      [this.#claim.userId, this.#trigger, this.startedAt],
    );
    this.#id = rows[0]?.id ?? null;
  }

  /**
   * Ends the run in one statement: its line, the tally of its calls, the quota last seen, when the person is due again, and the
   * claim. Whoever made the person due meanwhile is not overruled. Not waited for on the disk: a crash of the database server
   * costs one more look at most.
   */
  async finish({ outcome, changed, error }: RunResult, schedule: Schedule): Promise<void> {
    const { userId, holder } = this.#claim;
    const calls = JSON.stringify(this.#calls);
    const quota = this.#calls.findLast((call) => call.quota !== null)?.quota ?? null;
    await pool().query(FINISH, [
      userId,
      holder,
      this.#id,
      this.#trigger,
      this.startedAt,
      outcome,
      changed,
      error,
      calls,
      quotaDay(this.startedAt),
      quota?.limit ?? null,
      quota?.remaining ?? null,
      schedule.nextDueAt,
      schedule.failures,
      schedule.lastError,
      schedule.restingSince,
      schedule.quotaUntil,
    ]);
  }
}

/** Closes the lines of runs whose process is gone. Only who holds the claims of these people may know that. */
export async function closeOpenRuns(userIds: readonly number[]): Promise<void> {
  await pool().query(
    `UPDATE "SyncRun" SET "outcome" = 'failed', "endedAt" = now(), "error" = 'The process ended before the run did.'
     WHERE "userId" = ANY($1) AND "outcome" = 'running'`,
    [userIds],
  );
}

/** Forgets what is too old for anybody to ask for: runs after 30 days, those without news after 3, tallies after 35. */
export async function purgeRuns(): Promise<void> {
  await pool().query(
    `DELETE FROM "SyncRun" WHERE "startedAt" < now() - interval '30 days'
       OR ("startedAt" < now() - interval '3 days' AND "outcome" = 'done' AND "changed" = 0)`,
  );
  await pool().query(`DELETE FROM "CallTally" WHERE "day" < current_date - 35`);
}

/** What `finish` does, in the order of its values. A success also ends a time in which Simkl refused this app. */
const FINISH = `
  WITH relaxed AS (
    SELECT set_config('synchronous_commit', 'off', true)
  ), made AS (
    SELECT * FROM jsonb_to_recordset($9::jsonb)
      AS call("endpoint" text, "status" int, "error" text, "bytes" bigint, "ms" double precision)
  ), opened AS (
    UPDATE "SyncRun" SET "endedAt" = now(), "outcome" = $6::"RunOutcome", "changed" = $7, "error" = $8, "calls" = $9::jsonb
    WHERE "id" = $3::bigint AND "userId" = $1
  ), unopened AS (
    INSERT INTO "SyncRun" ("userId", "trigger", "startedAt", "endedAt", "outcome", "changed", "error", "calls")
    SELECT $1, $4, $5, now(), $6::"RunOutcome", $7, $8, $9::jsonb WHERE $3::bigint IS NULL
  ), tallied AS (
    INSERT INTO "CallTally" AS tally ("userId", "day", "endpoint", "outcome", "calls", "bytes", "ms")
    SELECT $1, $10::date, "endpoint",
      CASE WHEN "error" = 'rate-limited' AND "status" = 400 THEN 'write-lock' ELSE coalesce("error", 'ok') END,
      count(*), sum("bytes"), round(sum("ms"))
    FROM made GROUP BY 3, 4
    ON CONFLICT ("userId", "day", "endpoint", "outcome") DO UPDATE SET "calls" = tally."calls" + EXCLUDED."calls",
      "bytes" = tally."bytes" + EXCLUDED."bytes", "ms" = tally."ms" + EXCLUDED."ms"
  ), unblocked AS (
    UPDATE "ClientBlock" SET "clearedAt" = now()
    WHERE "clearedAt" IS NULL AND "since" < $5 AND $6 = 'done' AND $9::jsonb <> '[]'
  )
  UPDATE "SyncState" SET "claimedBy" = NULL, "claimedAt" = NULL,
    "lastSyncedAt" = CASE WHEN $6 = 'done' THEN now() ELSE "lastSyncedAt" END,
    "nextDueAt" = CASE WHEN "dueTrigger" IS NULL THEN $13 ELSE "nextDueAt" END,
    "failures" = $14, "lastError" = $15, "restingSince" = $16, "quotaUntil" = $17,
    "quotaLimit" = coalesce($11, "quotaLimit"), "quotaRemaining" = coalesce($12, "quotaRemaining"),
    "quotaSeenAt" = CASE WHEN $11::int IS NULL THEN "quotaSeenAt" ELSE now() END
  FROM relaxed WHERE "userId" = $1 AND "claimedBy" = $2`;
