import type { GrantColumns } from "@/lib/auth/tokens/grants";
import { getPool } from "@/lib/database/connection";
import type { Plan } from "@/lib/database/generated/enums";
import { getInstanceId, LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { globalSingleton } from "@/lib/utils/global-singleton";
import type { Claim } from "./claim";
import { type StateColumns, type SyncState, toSyncState } from "./sync-state";
import type { SyncTrigger } from "./sync-trigger";

export interface ClaimedUser extends Claim {
  trigger: SyncTrigger;
  /** What had made the person due; null when it was the schedule. */
  dueTrigger: SyncTrigger | null;
  /** Whether somebody was at it who left it behind, without a word about what they did. */
  wasHeld: boolean;
  state: SyncState;
  /** Whether something in the person's outbox is open. */
  hasWrites: boolean;
  /** When the person's check-in is over, after which Simkl has a new watch; null when they never checked in. */
  checkInEndsAt: Date | null;
  /** Sealed, as stored when it was claimed. */
  grant: GrantColumns;
}

interface ClaimRegistry {
  /** What this process is at work on, by user: other claims that bear its number were left behind by a failure. */
  held: Map<number, ClaimedUser>;
  /** The end of the latest claiming: a next one has to know what that took. */
  latest: Promise<unknown>;
}

const shared = globalSingleton<ClaimRegistry>("claims");

/** Claims up to `most` people who are due, longest due first. Others who claim at the same time get other people. */
export function claimDue(limit: number, trigger: SyncTrigger, now = new Date()): Promise<ClaimedUser[]> {
  return claimUsers(`state."nextDueAt" <= $4`, [now], limit, trigger);
}

/** Claims one person; null when somebody is at it, when they are paused, or when their grant is dead. */
export async function claimOne(userId: number, trigger: SyncTrigger): Promise<ClaimedUser | null> {
  const [claimed] = await claimUsers(`state."userId" = $4`, [userId], 1, trigger);
  return claimed ?? null;
}

/** The same for a person who has to be due as well: somebody may have been faster. */
export async function claimIfDue(userId: number, trigger: SyncTrigger): Promise<ClaimedUser | null> {
  const [claimed] = await claimUsers(`state."userId" = $4 AND state."nextDueAt" <= now()`, [userId], 1, trigger);
  return claimed ?? null;
}

/**
 * What this process has claimed is no longer its work, whether the database could be told or not. Since the database was told
 * the same person may have been claimed anew: that claim stays.
 */
export function dropClaim(claimed: ClaimedUser): void {
  const { held } = getRegistry();
  if (held.get(claimed.userId) === claimed) held.delete(claimed.userId);
}

/** Gives back claims on which no work was begun, as they were found. */
export async function releaseClaims(claims: readonly ClaimedUser[]): Promise<void> {
  await getPool().query(
    `UPDATE "SyncState" state SET "claimedBy" = NULL, "claimedAt" = NULL,
       "dueTrigger" = coalesce(state."dueTrigger", given."because")
     FROM unnest($1::int[], $2::int[], $3::text[]) AS given("userId", "holder", "because")
     WHERE state."userId" = given."userId" AND state."claimedBy" = given."holder"`,
    [claims.map((each) => each.userId), claims.map((each) => each.holder), claims.map((each) => each.dueTrigger)],
  );
  for (const each of claims) dropClaim(each);
}

type Row = StateColumns &
  GrantColumns & {
    userId: number;
    wasHeld: boolean;
    hasWrites: boolean;
    checkInEndsAt: Date | null;
    because: SyncTrigger | null;
    plan: Plan;
    lastSeenAt: Date;
    joinedAt: Date;
  };

function claimUsers(condition: string, values: unknown[], limit: number, trigger: SyncTrigger): Promise<ClaimedUser[]> {
  const registry = getRegistry();
  const claiming = registry.latest.then(() => executeClaim(condition, values, limit, trigger));
  registry.latest = claiming.catch(() => undefined);
  return claiming;
}

async function executeClaim(
  condition: string,
  values: unknown[],
  limit: number,
  trigger: SyncTrigger,
): Promise<ClaimedUser[]> {
  const holder = await getInstanceId();
  const { held } = getRegistry();
  const { rows } = await getPool().query<Row>(CLAIM_SQL(condition), [holder, [...held.keys()], limit, ...values]);
  const claims = rows.map((row) => ({
    userId: row.userId,
    holder,
    trigger: row.because ?? trigger,
    dueTrigger: row.because,
    wasHeld: row.wasHeld,
    state: toSyncState(row),
    hasWrites: row.hasWrites,
    checkInEndsAt: row.checkInEndsAt,
    grant: row,
  }));
  for (const claimed of claims) held.set(claimed.userId, claimed);
  const abandoned = rows.filter(({ wasHeld }) => wasHeld).map(({ userId }) => userId);
  if (abandoned.length > 0) await closeOpenRuns(abandoned);
  return claims;
}

/**
 * One statement. While Simkl refuses this app (412) nobody can be claimed; when that time is over, one person, whose success
 * or failure decides for all.
 */
const CLAIM_SQL = (condition: string) => `
  WITH over AS (
    SELECT "id" FROM "ClientBlock" WHERE "clearedAt" IS NULL AND "until" <= now() FOR UPDATE
  ), chosen AS (
    SELECT state."userId", state."claimedBy" IS NOT NULL AS "wasHeld", state."dueTrigger" AS "because"
    FROM "SyncState" state
    WHERE ${condition} AND state."pausedBy" IS NULL
      AND (SELECT account."deadSince" IS NULL FROM "Account" account WHERE account."userId" = state."userId")
      AND (state."claimedBy" IS NULL
        OR (state."claimedBy" = $1 AND NOT state."userId" = ANY($2))
        OR (state."claimedBy" <> $1 AND state."claimedBy" NOT IN ${LIVE_INSTANCES}))
    ORDER BY state."nextDueAt"
    LIMIT CASE WHEN EXISTS (SELECT FROM over) THEN 1
      WHEN EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL) THEN 0 ELSE $3 END
    FOR UPDATE OF state SKIP LOCKED
  ), probe AS (
    UPDATE "ClientBlock" block SET "until" = now() + interval '1 minute'
    FROM over WHERE block."id" = over."id" AND EXISTS (SELECT FROM chosen)
  )
  UPDATE "SyncState" state SET "claimedBy" = $1, "claimedAt" = now(), "dueTrigger" = NULL
  FROM chosen JOIN "User" person ON person."id" = chosen."userId" JOIN "Account" account USING ("userId")
  WHERE state."userId" = chosen."userId"
  RETURNING state."userId", "phase", "activities", "heldRemovals", "heldSince", "keptRemovals", "failures", "restingSince",
    "quotaLimit", "quotaRemaining", "quotaSeenAt", "idAuditAt", "idAuditSuspects", "deltasOmitSessions",
    CASE "phase" WHEN 'importing' THEN "importActivities" END AS "importActivities",
    CASE "phase" WHEN 'importing' THEN "importedParts" END AS "importedParts",
    CASE "phase" WHEN 'importing' THEN "progress" END AS "progress",
    EXISTS (SELECT FROM "PendingWrite" write WHERE write."userId" = state."userId" AND write."settledAt" IS NULL) AS "hasWrites",
    (SELECT "endsAt" FROM "NowWatching" watching WHERE watching."userId" = state."userId" AND "mode" = 'checkin') AS "checkInEndsAt",
    chosen."wasHeld", chosen."because", person."plan", person."lastSeenAt", person."createdAt" AS "joinedAt",
    account."accessToken", account."refreshToken", account."scope", account."expiresAt"`;

/** Closes the lines of runs whose process is gone. Only who holds the claims of these people may know that. */
async function closeOpenRuns(userIds: readonly number[]): Promise<void> {
  await getPool().query(
    `UPDATE "SyncRun" SET "outcome" = 'failed', "endedAt" = now(), "error" = 'The process ended before the run did.'
     WHERE "userId" = ANY($1) AND "outcome" = 'running'`,
    [userIds],
  );
}

function getRegistry(): ClaimRegistry {
  shared.value ??= { held: new Map(), latest: Promise.resolve() };
  return shared.value;
}
