import { cache } from "react";
import { LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { rows, sql } from "@/lib/database/sql";
import type { IdAuditCounts } from "@/lib/sync/removals/id-audit";

/** `waiting`: requested and not started; `blocked`: Simkl blocks this app; `resting`: one attempt a day after five failures. */
export type SyncStatusState =
  | "reconnect"
  | "paused"
  | "running"
  | "blocked"
  | "waiting"
  | "quota"
  | "resting"
  | "failing"
  | "idle";

export interface SyncStatus {
  state: SyncStatusState;
  isImporting: boolean;
  lastSyncedAt: Date | null;
  /** When the person last pressed "Sync now". */
  askedAt: Date | null;
  nextDueAt: Date | null;
  lastSeenAt: Date;
  /** In a row. */
  failures: number;
  /** A `SyncFailure` when the last run failed; older rows have a sentence. */
  lastError: string | null;
  pausedBy: "person" | "operator" | null;
  pausedAt: Date | null;
  quotaUntil: Date | null;
  /** Until when no library is checked, since Simkl blocks this app. */
  blockedUntil: Date | null;
  quotaLimit: number | null;
  quotaRemaining: number | null;
  quotaSeenAt: Date | null;
  idAuditAt: Date | null;
  idAuditOutcome: "equal" | "suspected" | "differs" | null;
  idAuditCounts: IdAuditCounts | null;
}

/** The state as SQL, over `state` ("SyncState") and `account` ("Account", which may be absent). */
export const SYNC_STATUS_SQL = sql`CASE
  WHEN account."userId" IS NULL OR account."deadSince" IS NOT NULL THEN 'reconnect'
  WHEN state."pausedBy" IS NOT NULL THEN 'paused'
  WHEN state."claimedBy" IS NOT NULL AND state."claimedBy" IN ${LIVE_INSTANCES} THEN 'running'
  WHEN EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL) THEN 'blocked'
  WHEN state."dueTrigger" IS NOT NULL AND state."nextDueAt" <= now() THEN 'waiting'
  WHEN state."quotaUntil" > now() THEN 'quota'
  WHEN state."restingSince" IS NOT NULL THEN 'resting'
  WHEN state."failures" > 0 THEN 'failing'
  ELSE 'idle' END`;

/** Read once per request, so that all parts of a page agree; null for a user who never signed in. */
export const getSyncStatus = cache(async (userId: number): Promise<SyncStatus | null> => {
  const [status] = await rows<SyncStatus>(
    sql`SELECT ${SYNC_STATUS_SQL} AS "state", state."phase" = 'importing' AS "isImporting", state."lastSyncedAt", state."askedAt", state."nextDueAt",
       owner."lastSeenAt", state."failures", state."lastError", state."pausedBy", state."pausedAt", state."quotaUntil",
       (SELECT max("until") FROM "ClientBlock" WHERE "clearedAt" IS NULL) AS "blockedUntil",
       state."quotaLimit", state."quotaRemaining", state."quotaSeenAt", state."idAuditAt", state."idAuditOutcome",
       state."idAuditCounts"
     FROM "SyncState" state JOIN "User" owner ON owner."id" = state."userId" LEFT JOIN "Account" account USING ("userId")
     WHERE state."userId" = ${userId}`,
  );
  return status ?? null;
});
