import type { PoolClient } from "pg";
import { db } from "@/lib/database/client";
import { getPool } from "@/lib/database/connection";
import type { Plan, ReimportReason, SyncPhase } from "@/lib/database/generated/enums";
import type { Quota } from "@/lib/sync/policy/quota";
import type { SavedActivities } from "@/lib/sync/policy/rechecks";
import type { HeldRemovals } from "@/lib/sync/removals/classify-removals";
import type { IdAudit } from "@/lib/sync/removals/id-audit";
import { type Claim, ClaimLostError } from "./claim";
import type { PartProgress } from "./import-parts";

/** What the engine knows of a person before it starts. */
export interface SyncState {
  phase: SyncPhase;
  plan: Plan;
  lastSeenAt: Date;
  /** When their settings were read at the first sign-in. */
  joinedAt: Date;
  /** What the library is a picture of; null until the first import is whole. */
  activities: SavedActivities | null;
  /** The activities read before the import that is under way; null when none is. */
  importActivities: SavedActivities | null;
  importedParts: string[];
  progress: PartProgress[] | null;
  /** Removals that wait for a second look. */
  held: HeldRemovals | null;
  /** Titles that an operator decided to keep although Simkl's list lacks them. */
  kept: number[];
  failures: number;
  restingSince: Date | null;
  /** As the last answers told it; null before any did. */
  quota: Quota | null;
  /** When the whole list of ids was last compared; null when that is wanted now. */
  idAuditAt: Date | null;
  /** What that list had and we did not, waiting for a second look. */
  idAuditSuspects: number[];
  deltasOmitSessions: boolean;
}

/** The columns a state is made of. */
export interface StateColumns {
  phase: SyncPhase;
  plan: Plan;
  lastSeenAt: Date;
  joinedAt: Date;
  activities: unknown;
  importActivities: unknown;
  importedParts: string[] | null;
  progress: unknown;
  heldRemovals: number[];
  heldSince: Date | null;
  keptRemovals: number[];
  failures: number;
  restingSince: Date | null;
  quotaLimit: number | null;
  quotaRemaining: number | null;
  quotaSeenAt: Date | null;
  idAuditAt: Date | null;
  idAuditSuspects: number[];
  deltasOmitSessions: boolean;
}

/** The state as it was claimed. */
export function toSyncState(row: StateColumns): SyncState {
  const { phase, plan, lastSeenAt, joinedAt, failures, restingSince, idAuditAt, idAuditSuspects } = row;
  const { quotaLimit, quotaRemaining, quotaSeenAt } = row;
  const hasQuota = quotaLimit !== null && quotaRemaining !== null && quotaSeenAt !== null;
  return {
    phase,
    plan,
    lastSeenAt,
    joinedAt,
    importedParts: row.importedParts ?? [],
    failures,
    restingSince,
    idAuditAt,
    idAuditSuspects,
    deltasOmitSessions: row.deltasOmitSessions,
    activities: fromJson<SavedActivities>(row.activities),
    importActivities: fromJson<SavedActivities>(row.importActivities),
    progress: fromJson<PartProgress[]>(row.progress),
    held: row.heldSince && { simklIds: row.heldRemovals, since: row.heldSince },
    kept: row.keptRemovals,
    quota: hasQuota ? { limit: quotaLimit, remaining: quotaRemaining, seenAt: quotaSeenAt } : null,
  };
}

/**
 * Keeps the activities that everything of this import will be measured from (docs/simkl-api.md#sync-algorithm: read
 * before, never after).
 */
export async function beginImport(
  userId: number,
  activities: SavedActivities,
  progress: PartProgress[],
): Promise<void> {
  await db.$executeRaw`
    WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE "SyncState" SET "importActivities" = ${JSON.stringify(activities)}::jsonb, "importStartedAt" = now(),
      "progress" = ${JSON.stringify(progress)}::jsonb
    FROM relaxed WHERE "userId" = ${userId}`;
}

/** Shows the person where the import is. A crash may forget it: nothing is waited for on the disk. */
export async function saveProgress(userId: number, progress: PartProgress[]): Promise<void> {
  await db.$executeRaw`
    WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE "SyncState" SET "progress" = ${JSON.stringify(progress)}::jsonb FROM relaxed WHERE "userId" = ${userId}`;
}

/** Marks a part as stored, in the transaction that stores it. */
export async function markPart(
  client: PoolClient,
  claim: Claim,
  part: string,
  progress: PartProgress[],
): Promise<void> {
  await update(client, claim, `"importedParts" = array_append("importedParts", $3), "progress" = $4`, [
    part,
    JSON.stringify(progress),
  ]);
  await incrementRevision(client, claim.userId);
}

/**
 * The import is whole: what it was measured from becomes the saved activities, in the transaction of its last part. After
 * a repeated one the list of ids is compared next, since what was removed meanwhile is in no other answer.
 */
export async function completeImport(
  client: PoolClient,
  claim: Claim,
  activities: SavedActivities,
  isVerified: boolean,
): Promise<void> {
  await update(
    client,
    claim,
    `"phase" = 'ready', "activities" = $3, "importActivities" = NULL, "importedParts" = '{}',
     "idAuditAt" = CASE WHEN "lastReimportAt" IS NULL AND $4 THEN now() END`,
    [JSON.stringify(activities), isVerified],
  );
}

/**
 * The library is a picture of these activities now, but for the buckets they say are to be read once more, in the transaction that
 * made it one.
 */
export async function saveActivities(client: PoolClient, claim: Claim, activities: SavedActivities): Promise<void> {
  await update(client, claim, `"activities" = $3`, [JSON.stringify(activities)]);
}

/** What a comparison of ids found about removals: those that wait for a second look, and those that an operator refused. */
export async function saveRemovals(
  client: PoolClient,
  claim: Claim,
  { held, kept }: { held: HeldRemovals | null; kept: readonly number[] },
): Promise<void> {
  await update(client, claim, `"heldRemovals" = $3, "heldSince" = $4, "keptRemovals" = $5`, [
    held?.simklIds ?? [],
    held?.since ?? null,
    kept,
  ]);
}

/** Keeps what a comparison of the whole list of ids found. */
export async function recordIdAudit(client: PoolClient, claim: Claim, audit: IdAudit, now: Date): Promise<void> {
  await update(client, claim, `"idAuditAt" = $6, "idAuditOutcome" = $3, "idAuditCounts" = $4, "idAuditSuspects" = $5`, [
    audit.outcome,
    JSON.stringify(audit.counts),
    audit.suspects,
    now,
  ]);
}

/** Remembers that this account's deltas leave out rewatch sessions that still exist. */
export async function recordOmittedSessions(client: PoolClient, claim: Claim): Promise<void> {
  await update(client, claim, `"deltasOmitSessions" = true`);
}

/** Gives a claim back without a run: the quota's share for background work is used up until then. */
export async function postpone({ userId, holder }: Claim, until: Date): Promise<void> {
  await getPool().query(
    `UPDATE "SyncState" SET "claimedBy" = NULL, "claimedAt" = NULL, "quotaUntil" = $3,
       "nextDueAt" = CASE WHEN "dueTrigger" IS NULL THEN $3 ELSE "nextDueAt" END
     WHERE "userId" = $1 AND "claimedBy" = $2`,
    [userId, holder, until],
  );
}

/** Pages keep what they computed by this number. */
export async function incrementRevision(client: PoolClient, userId: number): Promise<void> {
  await client.query(`UPDATE "User" SET "libraryRevision" = "libraryRevision" + 1 WHERE "id" = $1`, [userId]);
}

/**
 * The whole library is read once more, and counted as such: a new plan shows what the old one hid, or the weekly comparison
 * found a difference. It is measured from the activities saved so far: what is removed at Simkl before that reading ends
 * would otherwise never be noticed.
 */
export async function restartImport(client: PoolClient, claim: Claim, reason: ReimportReason): Promise<void> {
  await update(client, claim, `${RESTART_IMPORT}, "lastReimportReason" = $3`, [reason]);
}

/** The columns that make a library be read again from the beginning. */
export const RESTART_IMPORT = `"phase" = 'importing', "importActivities" = "activities", "importedParts" = '{}',
  "progress" = NULL, "importStartedAt" = now(), "heldRemovals" = '{}', "heldSince" = NULL, "idAuditAt" = NULL,
  "idAuditSuspects" = '{}', "reimports" = "reimports" + 1, "lastReimportAt" = now()`;

/** @throws ClaimLost when somebody else took the person over, which undoes the transaction. */
async function update(client: PoolClient, claim: Claim, columns: string, values: unknown[] = []): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE "SyncState" SET ${columns} WHERE "userId" = $1 AND "claimedBy" = $2`,
    [claim.userId, claim.holder, ...values],
  );
  if (rowCount === 0) throw new ClaimLostError(`User ${claim.userId} was taken over by another process.`);
}

/** The columns typed as JSON are written by this file alone, always whole. */
function fromJson<T>(column: unknown): T | null {
  return column as T | null;
}
