import "server-only";
import { getPool } from "@/lib/database/connection";
import type { Plan, IdAuditOutcome, ReimportReason } from "@/lib/database/generated/enums";
import { IS_RUNNING_SQL, USER_STATE_SQL, type UserState } from "./user-state";

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
  /** At the epoch when the removals are approved and wait for the next look. */
  heldSince: Date | null;
  /** Titles kept although Simkl's list lacks them. */
  keptTitles: number;
  idAuditAt: Date | null;
  idAuditOutcome: IdAuditOutcome | null;
  reimports: number;
  lastReimportAt: Date | null;
  lastReimportReason: ReimportReason | null;
}

/** How one person's library stands; null when there is no such person. */
export async function findUserDetails(userId: number, now: Date): Promise<UserDetails | null> {
  const { rows } = await getPool().query<UserDetails>(
    `SELECT person."id" AS "userId", person."simklId", person."name", person."plan"::text, person."lastSeenAt",
       ${USER_STATE_SQL} AS "state", ${IS_RUNNING_SQL} AS "isRunning", state."lastSyncedAt", state."nextDueAt", state."failures",
       state."lastError", state."pausedBy"::text, state."pausedAt", state."restingSince", account."deadSince",
       state."quotaUntil", state."quotaLimit", state."quotaRemaining", state."quotaSeenAt", state."heldSince",
       cardinality(state."keptRemovals") AS "keptTitles", state."idAuditAt", state."idAuditOutcome"::text, state."reimports",
       state."lastReimportAt", state."lastReimportReason"::text
     FROM "User" person JOIN "SyncState" state ON state."userId" = person."id"
     LEFT JOIN "Account" account ON account."userId" = person."id"
     WHERE person."id" = $2`,
    [now, userId],
  );
  return rows[0] ?? null;
}
