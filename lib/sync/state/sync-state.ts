import type { PoolClient } from "pg";
import type { Plan, ReimportReason, SyncPhase } from "@/lib/database/generated/enums";
import { execute, type Sql, sql } from "@/lib/database/sql";
import type { Quota } from "@/lib/sync/policy/quota";
import type { SavedActivities } from "@/lib/sync/policy/rechecks";
import type { HeldRemovals } from "@/lib/sync/removals/classify-removals";
import type { IdAudit } from "@/lib/sync/removals/id-audit";
import { type Claim, ClaimLostError } from "./claim";
import type { PartProgress } from "./import-parts";

export interface SyncState {
  phase: SyncPhase;
  plan: Plan;
  lastSeenAt: Date;
  /** When the first sign-in read the settings. */
  joinedAt: Date;
  /** What the library corresponds to; null until the first import is complete. */
  activities: SavedActivities | null;
  /** Read before the current import; null without one. */
  importActivities: SavedActivities | null;
  importedParts: string[];
  progress: PartProgress[] | null;
  /** Removals that wait for a second look. */
  held: HeldRemovals | null;
  /** Titles that an operator keeps although Simkl's list lacks them. */
  kept: number[];
  failures: number;
  restingSince: Date | null;
  /** From the headers of the last response; null before the first. */
  quota: Quota | null;
  /** When the complete list of ids was last compared; null when a comparison is due now. */
  idAuditAt: Date | null;
  /** Titles that the list had and the library lacked, until a second look. */
  idAuditSuspects: number[];
  deltasOmitSessions: boolean;
}

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

/** Saves the activities that the first delta after this import starts from (docs/simkl-api.md#sync-algorithm). */
export async function beginImport(
  userId: number,
  activities: SavedActivities,
  progress: PartProgress[],
): Promise<void> {
  await execute(sql`
    WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE "SyncState" SET "importActivities" = ${JSON.stringify(activities)}::jsonb, "importStartedAt" = now(),
      "progress" = ${JSON.stringify(progress)}::jsonb
    FROM relaxed WHERE "userId" = ${userId}`);
}

/** Saves the progress for the page, without waiting for the disk: a crash may lose it. */
export async function saveProgress(userId: number, progress: PartProgress[]): Promise<void> {
  await execute(sql`
    WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE "SyncState" SET "progress" = ${JSON.stringify(progress)}::jsonb FROM relaxed WHERE "userId" = ${userId}`);
}

export async function markPart(
  client: PoolClient,
  claim: Claim,
  part: string,
  progress: PartProgress[],
): Promise<void> {
  const parts = sql`"importedParts" = array_append("importedParts", ${part})`;
  await update(client, claim, sql`${parts}, "progress" = ${JSON.stringify(progress)}`);
  await incrementRevision(client, claim.userId);
}

/**
 * Completes an import in the transaction of its last part. After a repeated one the list of ids is compared next, since removals
 * during the import are in no other answer.
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
    sql`"phase" = 'ready', "activities" = ${JSON.stringify(activities)}, "importActivities" = NULL, "importedParts" = '{}',
     "idAuditAt" = CASE WHEN "lastReimportAt" IS NULL AND ${isVerified} THEN now() END`,
  );
}

/** Saves the activities that the library corresponds to, in the transaction that stores its changes. */
export async function saveActivities(client: PoolClient, claim: Claim, activities: SavedActivities): Promise<void> {
  await update(client, claim, sql`"activities" = ${JSON.stringify(activities)}`);
}

export async function saveRemovals(
  client: PoolClient,
  claim: Claim,
  { held, kept }: { held: HeldRemovals | null; kept: readonly number[] },
): Promise<void> {
  await update(
    client,
    claim,
    sql`"heldRemovals" = ${held?.simklIds ?? []}, "heldSince" = ${held?.since ?? null}, "keptRemovals" = ${kept}`,
  );
}

export async function recordIdAudit(client: PoolClient, claim: Claim, audit: IdAudit, now: Date): Promise<void> {
  const { outcome, counts, suspects } = audit;
  await update(
    client,
    claim,
    sql`"idAuditAt" = ${now}, "idAuditOutcome" = ${outcome}, "idAuditCounts" = ${JSON.stringify(counts)},
     "idAuditSuspects" = ${suspects}`,
  );
}

export async function recordOmittedSessions(client: PoolClient, claim: Claim): Promise<void> {
  await update(client, claim, sql`"deltasOmitSessions" = true`);
}

/** Returns a claim without a run, since background work has used up its share of the quota. */
export async function postpone({ userId, holder }: Claim, until: Date): Promise<void> {
  await execute(
    sql`UPDATE "SyncState" SET "claimedBy" = NULL, "claimedAt" = NULL, "quotaUntil" = ${until},
       "nextDueAt" = CASE WHEN "dueTrigger" IS NULL THEN ${until} ELSE "nextDueAt" END
     WHERE "userId" = ${userId} AND "claimedBy" = ${holder}`,
  );
}

/** Results of pages are cached by the revision. */
export async function incrementRevision(client: PoolClient, userId: number): Promise<void> {
  await execute(sql`UPDATE "User" SET "libraryRevision" = "libraryRevision" + 1 WHERE "id" = ${userId}`, client);
}

/** Starts to read the whole library again, since a new plan shows more, or the id audit found a difference. */
export async function restartImport(client: PoolClient, claim: Claim, reason: ReimportReason): Promise<void> {
  await update(client, claim, sql`${RESTART_IMPORT}, "lastReimportReason" = ${reason}`);
}

/** Starts from the saved activities: a removal at Simkl during the import would otherwise never be noticed. */
export const RESTART_IMPORT = sql`"phase" = 'importing', "importActivities" = "activities", "importedParts" = '{}',
  "progress" = NULL, "importStartedAt" = now(), "heldRemovals" = '{}', "heldSince" = NULL, "idAuditAt" = NULL,
  "idAuditSuspects" = '{}', "reimports" = "reimports" + 1, "lastReimportAt" = now()`;

/** @throws ClaimLostError when another process has the claim, which rolls the transaction back. */
async function update(client: PoolClient, { userId, holder }: Claim, columns: Sql): Promise<void> {
  const updated = await execute(
    sql`UPDATE "SyncState" SET ${columns} WHERE "userId" = ${userId} AND "claimedBy" = ${holder}`,
    client,
  );
  if (updated === 0) throw new ClaimLostError(`User ${userId} was taken over by another process.`);
}

/** Only this file writes the JSON columns, always completely. */
function fromJson<T>(column: unknown): T | null {
  return column as T | null;
}
