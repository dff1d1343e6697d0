import { LIVE_INSTANCES } from "@/lib/database/instance-lock";

/** How a library stands, for the operator; of several that apply the first in `FLEET_STATE` counts. */
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

/** SQL: whether a living process is at this person right now. */
export const IS_RUNNING_SQL = `(state."claimedBy" IS NOT NULL AND state."claimedBy" IN ${LIVE_INSTANCES})`;

/**
 * SQL over `state` ("SyncState") and `account` ("Account", which may be absent), where $1 is now. Who is due for ten minutes and
 * not taken up is late: a round of the loop comes every quarter of a minute, an outside cron usually every five.
 */
export const USER_STATE_SQL = `CASE
  WHEN account."userId" IS NULL OR account."deadSince" IS NOT NULL THEN 'reconnect'
  WHEN state."pausedBy" IS NOT NULL THEN 'paused'
  WHEN state."quotaUntil" > $1::timestamptz THEN 'quota'
  WHEN state."restingSince" IS NOT NULL THEN 'resting'
  WHEN state."failures" > 0 THEN 'failing'
  WHEN state."phase" = 'importing' THEN 'importing'
  WHEN state."nextDueAt" IS NULL THEN 'asleep'
  WHEN state."nextDueAt" < $1::timestamptz - interval '10 minutes' AND NOT ${IS_RUNNING_SQL} THEN 'late'
  ELSE 'fresh' END`;

/** SQL: whether somebody's turn has come and nothing stands in the way. $1 is now. */
export const IS_DUE_SQL = `(state."nextDueAt" <= $1::timestamptz AND state."pausedBy" IS NULL
  AND account."userId" IS NOT NULL AND account."deadSince" IS NULL)`;
