import type { GrantColumns } from "@/lib/auth/tokens/grants";
import type { Plan } from "@/lib/database/generated/enums";
import { getInstanceId, LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { execute, rows, type Sql, sql } from "@/lib/database/sql";
import { globalSingleton } from "@/lib/utils/global-singleton";
import type { Claim } from "./claim";
import { type StateColumns, type SyncState, toSyncState } from "./sync-state";
import type { SyncTrigger } from "./sync-trigger";

export interface ClaimedUser extends Claim {
  trigger: SyncTrigger;
  /** Who made the user due; null for the schedule. */
  dueTrigger: SyncTrigger | null;
  /** Whether a process that ended held this claim and left no record of what it did. */
  wasHeld: boolean;
  state: SyncState;
  /** Whether the outbox has open writes. */
  hasWrites: boolean;
  /** When the user's check-in ends and becomes a viewing at Simkl; null without one. */
  checkInEndsAt: Date | null;
  /** Encrypted, as stored at the time of the claim. */
  grant: GrantColumns;
}

interface ClaimRegistry {
  /** The claims that this process works on, by user: others that bear its number are left over from a failure. */
  held: Map<number, ClaimedUser>;
  /** The end of the latest claiming: the next one has to know what that claimed. */
  latest: Promise<unknown>;
}

const shared = globalSingleton<ClaimRegistry>("claims");

/** Claims up to `limit` users who are due, longest due first. Processes that claim at the same time get different users. */
export function claimDue(limit: number, trigger: SyncTrigger, now = new Date()): Promise<ClaimedUser[]> {
  return claimUsers(sql`state."nextDueAt" <= ${now}`, limit, trigger);
}

/** Claims one user; null while another run holds the claim, while syncs are paused, or when the grant is dead. */
export async function claimOne(userId: number, trigger: SyncTrigger): Promise<ClaimedUser | null> {
  const [claimed] = await claimUsers(sql`state."userId" = ${userId}`, 1, trigger);
  return claimed ?? null;
}

/** The same, if the user is still due: another worker may have been faster. */
export async function claimIfDue(userId: number, trigger: SyncTrigger): Promise<ClaimedUser | null> {
  const [claimed] = await claimUsers(sql`state."userId" = ${userId} AND state."nextDueAt" <= now()`, 1, trigger);
  return claimed ?? null;
}

/** Forgets a claim, whether or not the database knows that it ended. A later claim of the same user stays. */
export function dropClaim(claimed: ClaimedUser): void {
  const { held } = getRegistry();
  if (held.get(claimed.userId) === claimed) held.delete(claimed.userId);
}

/** Returns claims that no work was done for. */
export async function releaseClaims(claims: readonly ClaimedUser[]): Promise<void> {
  const userIds = claims.map((each) => each.userId);
  const holders = claims.map((each) => each.holder);
  const triggers = claims.map((each) => each.dueTrigger);
  await execute(
    sql`UPDATE "SyncState" state SET "claimedBy" = NULL, "claimedAt" = NULL,
       "dueTrigger" = coalesce(state."dueTrigger", given."previousTrigger")
     FROM unnest(${userIds}::int[], ${holders}::int[], ${triggers}::text[]) AS given("userId", "holder", "previousTrigger")
     WHERE state."userId" = given."userId" AND state."claimedBy" = given."holder"`,
  );
  for (const each of claims) dropClaim(each);
}

type Row = StateColumns &
  GrantColumns & {
    userId: number;
    wasHeld: boolean;
    hasWrites: boolean;
    checkInEndsAt: Date | null;
    previousTrigger: SyncTrigger | null;
    plan: Plan;
    lastSeenAt: Date;
    joinedAt: Date;
  };

function claimUsers(condition: Sql, limit: number, trigger: SyncTrigger): Promise<ClaimedUser[]> {
  const registry = getRegistry();
  const claiming = registry.latest.then(() => executeClaim(condition, limit, trigger));
  registry.latest = claiming.catch(() => undefined);
  return claiming;
}

async function executeClaim(condition: Sql, limit: number, trigger: SyncTrigger): Promise<ClaimedUser[]> {
  const holder = await getInstanceId();
  const { held } = getRegistry();
  const claimed = await rows<Row>(buildClaim(condition, { holder, heldIds: [...held.keys()], limit }));
  const claims = claimed.map((row) => ({
    userId: row.userId,
    holder,
    trigger: row.previousTrigger ?? trigger,
    dueTrigger: row.previousTrigger,
    wasHeld: row.wasHeld,
    state: toSyncState(row),
    hasWrites: row.hasWrites,
    checkInEndsAt: row.checkInEndsAt,
    grant: row,
  }));
  for (const claim of claims) held.set(claim.userId, claim);
  const abandoned = claimed.filter(({ wasHeld }) => wasHeld).map(({ userId }) => userId);
  if (abandoned.length > 0) await closeOpenRuns(abandoned);
  return claims;
}

interface ClaimQuery {
  holder: number;
  /** Users that this process works on already. */
  heldIds: number[];
  limit: number;
}

/** While Simkl blocks this app (412) the statement claims no user; after that time one, whose success or failure decides for all. */
function buildClaim(condition: Sql, { holder, heldIds, limit }: ClaimQuery): Sql {
  return sql`
  WITH over AS (
    SELECT "id" FROM "ClientBlock" WHERE "clearedAt" IS NULL AND "until" <= now() FOR UPDATE
  ), chosen AS (
    SELECT state."userId", state."claimedBy" IS NOT NULL AS "wasHeld", state."dueTrigger" AS "previousTrigger"
    FROM "SyncState" state
    WHERE ${condition} AND state."pausedBy" IS NULL
      AND (SELECT account."deadSince" IS NULL FROM "Account" account WHERE account."userId" = state."userId")
      AND (state."claimedBy" IS NULL
        OR (state."claimedBy" = ${holder} AND NOT state."userId" = ANY(${heldIds}))
        OR (state."claimedBy" <> ${holder} AND state."claimedBy" NOT IN ${LIVE_INSTANCES}))
    ORDER BY state."nextDueAt"
    LIMIT CASE WHEN EXISTS (SELECT FROM over) THEN 1
      WHEN EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL) THEN 0 ELSE ${limit}::int END
    FOR UPDATE OF state SKIP LOCKED
  ), probe AS (
    UPDATE "ClientBlock" block SET "until" = now() + interval '1 minute'
    FROM over WHERE block."id" = over."id" AND EXISTS (SELECT FROM chosen)
  )
  UPDATE "SyncState" state SET "claimedBy" = ${holder}, "claimedAt" = now(), "dueTrigger" = NULL
  FROM chosen JOIN "User" owner ON owner."id" = chosen."userId" JOIN "Account" account USING ("userId")
  WHERE state."userId" = chosen."userId"
  RETURNING state."userId", "phase", "activities", "heldRemovals", "heldSince", "keptRemovals", "failures", "restingSince",
    "quotaLimit", "quotaRemaining", "quotaSeenAt", "idAuditAt", "idAuditSuspects", "deltasOmitSessions",
    CASE "phase" WHEN 'importing' THEN "importActivities" END AS "importActivities",
    CASE "phase" WHEN 'importing' THEN "importedParts" END AS "importedParts",
    CASE "phase" WHEN 'importing' THEN "progress" END AS "progress",
    EXISTS (SELECT FROM "PendingWrite" write WHERE write."userId" = state."userId" AND write."settledAt" IS NULL) AS "hasWrites",
    (SELECT "endsAt" FROM "NowWatching" watching WHERE watching."userId" = state."userId" AND "mode" = 'checkin') AS "checkInEndsAt",
    chosen."wasHeld", chosen."previousTrigger", owner."plan", owner."lastSeenAt", owner."createdAt" AS "joinedAt",
    account."accessToken", account."refreshToken", account."scope", account."expiresAt"`;
}

/** Closes the log entries of runs whose process ended, which only the next holder of the claim can know. */
async function closeOpenRuns(userIds: readonly number[]): Promise<void> {
  await execute(
    sql`UPDATE "SyncRun" SET "outcome" = 'failed', "endedAt" = now(), "error" = 'The process ended before the run did.'
     WHERE "userId" = ANY(${userIds}) AND "outcome" = 'running'`,
  );
}

function getRegistry(): ClaimRegistry {
  shared.value ??= { held: new Map(), latest: Promise.resolve() };
  return shared.value;
}
