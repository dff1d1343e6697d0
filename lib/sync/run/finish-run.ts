import { execute, type Sql, sql } from "@/lib/database/sql";
import type { SimklCall } from "@/lib/simkl/client/client";
import type { Schedule } from "@/lib/sync/policy/schedule";
import type { Claim } from "@/lib/sync/state/claim";
import type { SyncTrigger } from "@/lib/sync/state/sync-trigger";
import { createBatcher } from "@/lib/utils/batcher";
import { COUNT_CALLS } from "./call-counts";

/** A run that has ended, and what follows from it. */
export interface EndedRun extends Claim, Schedule {
  /** Of its log entry; null when that is still to be written. */
  id: string | null;
  trigger: SyncTrigger;
  startedAt: Date;
  endedAt: Date;
  calls: readonly SimklCall[];
  outcome: "done" | "failed";
  changed: number;
  error: string | null;
  /** From the headers of the last response; null without any. */
  quotaLimit: number | null;
  quotaRemaining: number | null;
}

/** Long enough for about ten runs of a sweep, too short to be noticed. */
const BATCH_MS = 25;

/** Runs share statements and do not wait for the disk: a crash of the database server costs one more check at most. */
export const finishRun = createBatcher<EndedRun>(async (runs) => {
  const openedIds = runs.flatMap(({ id }) => id ?? []);
  await execute(buildFinishRuns(JSON.stringify(runs), openedIds));
}, BATCH_MS);

/** A success ends a block of this app. */
function buildFinishRuns(runs: string, openedIds: readonly string[]): Sql {
  return sql`
  WITH relaxed AS (
    SELECT set_config('synchronous_commit', 'off', true)
  ), ended AS MATERIALIZED (
    SELECT run.* FROM relaxed, jsonb_to_recordset(${runs}::jsonb) AS run("userId" int, "holder" int, "id" bigint, "trigger" text,
      "startedAt" timestamptz, "endedAt" timestamptz, "calls" jsonb, "outcome" "RunOutcome", "changed" int,
      "error" text, "quotaLimit" int, "quotaRemaining" int, "nextDueAt" timestamptz, "failures" int, "lastError" text,
      "restingSince" timestamptz, "quotaUntil" timestamptz)
  ), opened AS (
    UPDATE "SyncRun" run SET "endedAt" = ended."endedAt", "outcome" = ended."outcome", "changed" = ended."changed",
      "error" = ended."error", "calls" = ended."calls"
    FROM ended WHERE run."id" = ANY(${openedIds}::bigint[]) AND run."id" = ended."id" AND run."userId" = ended."userId"
  ), unopened AS (
    INSERT INTO "SyncRun" ("userId", "trigger", "startedAt", "endedAt", "outcome", "changed", "error", "calls")
    SELECT "userId", "trigger", "startedAt", "endedAt", "outcome", "changed", "error", "calls" FROM ended WHERE "id" IS NULL
  ), counted AS (
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
}
