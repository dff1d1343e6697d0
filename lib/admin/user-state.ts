import { LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { type Sql, sql } from "@/lib/database/sql";

/** Of several states that apply, the first in `buildUserStateSql` counts. */
export const ALL_USER_STATES = [
  "fresh",
  "late",
  "importing",
  "failing",
  "resting",
  "reconnect",
  "quota",
  "paused",
  "asleep",
] as const;
export type UserState = (typeof ALL_USER_STATES)[number];

/** Whether a live process has claimed the library of `state` ("SyncState"). */
export const IS_RUNNING_SQL = sql`(state."claimedBy" IS NOT NULL AND state."claimedBy" IN ${LIVE_INSTANCES})`;

/** Of `state` ("SyncState") and `account` ("Account" or none). Late after two turns of a cron of five minutes. */
export const buildUserStateSql = (now: Date): Sql => sql`CASE
  WHEN account."userId" IS NULL OR account."deadSince" IS NOT NULL THEN 'reconnect'
  WHEN state."pausedBy" IS NOT NULL THEN 'paused'
  WHEN state."quotaUntil" > ${now}::timestamptz THEN 'quota'
  WHEN state."restingSince" IS NOT NULL THEN 'resting'
  WHEN state."failures" > 0 THEN 'failing'
  WHEN state."phase" = 'importing' THEN 'importing'
  WHEN state."nextDueAt" IS NULL THEN 'asleep'
  WHEN state."nextDueAt" < ${now}::timestamptz - interval '10 minutes' AND NOT ${IS_RUNNING_SQL} THEN 'late'
  ELSE 'fresh' END`;

/** Whether a library is due and nothing prevents its sync. */
export const buildIsDueSql = (
  now: Date,
): Sql => sql`(state."nextDueAt" <= ${now}::timestamptz AND state."pausedBy" IS NULL
  AND account."userId" IS NOT NULL AND account."deadSince" IS NULL)`;
