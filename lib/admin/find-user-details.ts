import "server-only";
import type { IdAuditOutcome, Plan, ReimportReason } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { buildUserStateSql, IS_RUNNING_SQL, type UserState } from "./user-state";

export interface UserDetails {
  userId: number;
  simklId: number;
  name: string;
  plan: Plan;
  lastSeenAt: Date;
  state: UserState;
  isRunning: boolean;
  lastSyncedAt: Date | null;
  nextDueAt: Date | null;
  /** In a row. */
  failures: number;
  lastError: string | null;
  pausedBy: "person" | "operator" | null;
  pausedAt: Date | null;
  restingSince: Date | null;
  deadSince: Date | null;
  quotaUntil: Date | null;
  quotaLimit: number | null;
  quotaRemaining: number | null;
  quotaSeenAt: Date | null;
  /** The epoch when the removals are approved and wait for the next check. */
  heldSince: Date | null;
  /** Titles kept although Simkl's list lacks them. */
  keptTitles: number;
  idAuditAt: Date | null;
  idAuditOutcome: IdAuditOutcome | null;
  reimports: number;
  lastReimportAt: Date | null;
  lastReimportReason: ReimportReason | null;
}

/** Null when there is no such user. */
export async function findUserDetails(userId: number, now: Date): Promise<UserDetails | null> {
  const [details] = await rows<UserDetails>(sql`
    SELECT account_user."id" AS "userId", account_user."simklId", account_user."name", account_user."plan"::text,
       account_user."lastSeenAt",
       ${buildUserStateSql(now)} AS "state", ${IS_RUNNING_SQL} AS "isRunning", state."lastSyncedAt", state."nextDueAt", state."failures",
       state."lastError", state."pausedBy"::text, state."pausedAt", state."restingSince", account."deadSince",
       state."quotaUntil", state."quotaLimit", state."quotaRemaining", state."quotaSeenAt", state."heldSince",
       cardinality(state."keptRemovals") AS "keptTitles", state."idAuditAt", state."idAuditOutcome"::text, state."reimports",
       state."lastReimportAt", state."lastReimportReason"::text
    FROM "User" account_user JOIN "SyncState" state ON state."userId" = account_user."id"
    LEFT JOIN "Account" account ON account."userId" = account_user."id"
    WHERE account_user."id" = ${userId}`);
  return details ?? null;
}
