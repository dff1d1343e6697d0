import type { PoolClient } from "pg";
import { db } from "@/lib/database/client";
import type { Plan, SyncPhase } from "@/lib/database/generated/enums";
import type { Activities } from "@/lib/simkl/activities";
import type { HeldRemovals } from "./judge-removals";
import type { PartProgress } from "./parts";

/** What the engine knows of a person before it starts. */
export interface SyncState {
  phase: SyncPhase;
  plan: Plan;
  lastSeenAt: Date;
  /** What the library is a picture of; null until the first import is whole. */
  activities: Activities | null;
  /** The activities read before the import that is under way; null when none is. */
  importActivities: Activities | null;
  importedParts: string[];
  progress: PartProgress[] | null;
  /** Removals that wait for a second look. */
  held: HeldRemovals | null;
}

export async function readSyncState(userId: number): Promise<SyncState> {
  const row = await db.syncState.findUniqueOrThrow({
    where: { userId },
    include: { user: { select: { plan: true, lastSeenAt: true } } },
  });
  return {
    phase: row.phase,
    ...row.user,
    activities: written<Activities>(row.activities),
    importActivities: written<Activities>(row.importActivities),
    importedParts: row.importedParts,
    progress: written<PartProgress[]>(row.progress),
    held: row.heldSince && { simklIds: row.heldRemovals, since: row.heldSince },
  };
}

/** Keeps the activities that everything of this import will be measured from (digest §12: read before, never after). */
export async function beginImport(userId: number, activities: Activities, progress: PartProgress[]): Promise<void> {
  await db.$executeRaw`
    WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE "SyncState" SET "importActivities" = ${JSON.stringify(activities)}::jsonb, "importStartedAt" = now(),
      "progress" = ${JSON.stringify(progress)}::jsonb
    FROM relaxed WHERE "userId" = ${userId}`;
}

/** Shows the person where the import is. A crash may forget it: nothing is waited for on the disk. */
export async function showProgress(userId: number, progress: PartProgress[]): Promise<void> {
  await db.$executeRaw`
    WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE "SyncState" SET "progress" = ${JSON.stringify(progress)}::jsonb FROM relaxed WHERE "userId" = ${userId}`;
}

/** Marks a part as stored, in the transaction that stores it. */
export async function markPart(
  client: PoolClient,
  userId: number,
  part: string,
  progress: PartProgress[],
): Promise<void> {
  await client.query(
    `WITH raised AS (UPDATE "User" SET "libraryRevision" = "libraryRevision" + 1 WHERE "id" = $1)
     UPDATE "SyncState" SET "importedParts" = array_append("importedParts", $2), "progress" = $3 WHERE "userId" = $1`,
    [userId, part, JSON.stringify(progress)],
  );
}

/** The import is whole: what it was measured from becomes the saved activities, in the transaction of its last part. */
export async function completeImport(client: PoolClient, userId: number, nextDueAt: Date | null): Promise<void> {
  await client.query(
    `UPDATE "SyncState" SET "phase" = 'ready', "activities" = "importActivities", "importActivities" = NULL,
       "importedParts" = '{}', "lastSyncedAt" = now(), "nextDueAt" = $2, "failures" = 0, "lastError" = NULL
     WHERE "userId" = $1`,
    [userId, nextDueAt],
  );
}

/** The library is a picture of these activities now, in the transaction that made it one. */
export async function completeSync(
  client: PoolClient,
  userId: number,
  activities: Activities,
  nextDueAt: Date | null,
): Promise<void> {
  await client.query(
    `UPDATE "SyncState" SET "activities" = $2, "heldRemovals" = '{}', "heldSince" = NULL, "lastSyncedAt" = now(),
       "nextDueAt" = $3, "failures" = 0, "lastError" = NULL
     WHERE "userId" = $1`,
    [userId, JSON.stringify(activities), nextDueAt],
  );
}

/**
 * Everything is stored but a removal that looks like a fault: the activities stay the old ones, so that the next look asks the
 * same again.
 */
export async function holdRemovals(
  client: PoolClient,
  userId: number,
  held: HeldRemovals,
  nextDueAt: Date,
): Promise<void> {
  await client.query(
    `UPDATE "SyncState" SET "heldRemovals" = $2, "heldSince" = $3, "lastSyncedAt" = now(), "nextDueAt" = $4,
       "failures" = 0, "lastError" = NULL
     WHERE "userId" = $1`,
    [userId, held.simklIds, held.since, nextDueAt],
  );
}

/** Pages keep what they computed by this number. */
export async function raiseRevision(client: PoolClient, userId: number): Promise<void> {
  await client.query(`UPDATE "User" SET "libraryRevision" = "libraryRevision" + 1 WHERE "id" = $1`, [userId]);
}

/**
 * A new plan shows what the old one hid (rewatches): the whole library is read once more. It is measured from the activities
 * saved so far: what is removed at Simkl before that reading ends would otherwise never be noticed.
 */
export async function importAgain(client: PoolClient, userId: number): Promise<void> {
  await client.query(
    `UPDATE "SyncState" SET "phase" = 'importing', "importActivities" = "activities", "importedParts" = '{}',
       "progress" = NULL, "importStartedAt" = now(), "nextDueAt" = now()
     WHERE "userId" = $1`,
    [userId],
  );
}

/** The columns typed as JSON are written by this file alone, always whole. */
function written<T>(column: unknown): T | null {
  return column as T | null;
}
