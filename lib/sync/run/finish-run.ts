import { getPool } from "@/lib/database/connection";
import type { SimklCall } from "@/lib/simkl/client/client";
import type { Schedule } from "@/lib/sync/policy/schedule";
import type { Claim } from "@/lib/sync/state/claim";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import { createBatcher } from "@/lib/utils/batcher";
import { COUNT_CALLS } from "./call-counts";

/** A run that has ended, and what follows from it. */
export interface EndedRun extends Claim, Schedule {
  /** Of its line when that was opened before; null when it is to be written now. */
  id: string | null;
  trigger: SyncTrigger;
  startedAt: Date;
  endedAt: Date;
  calls: readonly SimklCall[];
  outcome: "done" | "failed";
  changed: number;
  error: string | null;
  /** As the last answer told it; null when none did. */
  quotaLimit: number | null;
  quotaRemaining: number | null;
}

/** Long enough for some ten runs of a sweep, too short for a person to notice. */
const BATCH_MS = 25;

/**
 * Writes down that a run has ended and gives its claim back. A sweep in which nothing happened is mostly this, so runs share
 * statements; they do not wait for the disk: a crash of the database server costs one more look at most.
 */
export const finishRun = createBatcher<EndedRun>(async (runs) => {
  const openedIds = runs.flatMap(({ id }) => id ?? []);
  await getPool().query(FINISH_RUNS, [JSON.stringify(runs), openedIds]);
}, BATCH_MS);

/** A success ends a refusal of this app. */
const FINISH_RUNS = `
  WITH relaxed AS (
    SELECT set_config('synchronous_commit', 'off', true)
  ), ended AS MATERIALIZED (
    SELECT run.* FROM relaxed, jsonb_to_recordset($1::jsonb) AS run("userId" int, "holder" int, "id" bigint, "trigger" text,
      "startedAt" timestamptz, "endedAt" timestamptz, "calls" jsonb, "outcome" "RunOutcome", "changed" int,
      "error" text, "quotaLimit" int, "quotaRemaining" int, "nextDueAt" timestamptz, "failures" int, "lastError" text,
      "restingSince" timestamptz, "quotaUntil" timestamptz)
  ), opened AS (
    UPDATE "SyncRun" run SET "endedAt" = ended."endedAt", "outcome" = ended."outcome", "changed" = ended."changed",
      "error" = ended."error", "calls" = ended."calls"
    FROM ended WHERE run."id" = ANY($2::bigint[]) AND run."id" = ended."id" AND run."userId" = ended."userId"
  ), unopened AS (
    INSERT INTO "SyncRun" ("userId", "trigger", "startedAt", "endedAt", "outcome", "changed", "error", "calls")
    SELECT "userId", "trigger", "startedAt", "endedAt", "outcome", "changed", "error", "calls" FROM ended WHERE "id" IS NULL
  ), tallied AS (
    ${COUNT_CALLS}
  ), unblocked AS (
    UPDATE "ClientBlock" SET "clearedAt" = now() WHERE "clearedAt" IS NULL AND "since" <
      (SELECT max("startedAt") FROM ended WHERE "outcome" = 'done' AND jsonb_array_length("calls") > 0)
  )
  UPDATE "SyncState" state SET "claimedBy" = NULL, "claimedAt" = NULL,
    "lastSyncedAt" = CASE WHEN ended."outcome" = 'done' THEN ended."endedAt" ELSE state."lastSyncedAt" END,
    "nextDueAt" = CASE WHEN state."dueTrigger" IS NULL THEN ended."nextDueAt" ELSE state."nextDueAt" END,
    "failures" = ended."failures", "lastError" = ended."lastError", "restingSince" = ended."restingSince",
    "quotaUntil" = ended."quotaUntil",
    "quotaLimit" = coalesce(ended."quotaLimit", state."quotaLimit"),
    "quotaRemaining" = coalesce(ended."quotaRemaining", state."quotaRemaining"),
    "quotaSeenAt" = CASE WHEN ended."quotaLimit" IS NULL THEN state."quotaSeenAt" ELSE ended."endedAt" END
  FROM ended WHERE state."userId" = ended."userId" AND state."claimedBy" = ended."holder"`;
