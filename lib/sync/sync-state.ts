import type { PoolClient } from "pg";
import { db } from "@/lib/database/client";
import type { Plan, SyncPhase } from "@/lib/database/generated/enums";
import type { Activities } from "@/lib/simkl/activities";
import type { PartProgress } from "./parts";

/** What the engine knows of a person before it starts. */
export interface SyncState {
  phase: SyncPhase;
  plan: Plan;
  /** The activities read before the import that is under way; null when none is. */
  importActivities: Activities | null;
  importedParts: string[];
  progress: PartProgress[] | null;
  failures: number;
}

export async function readSyncState(userId: number): Promise<SyncState> {
  const row = await db.syncState.findUniqueOrThrow({
    where: { userId },
    select: {
      phase: true,
      importActivities: true,
      importedParts: true,
      progress: true,
      failures: true,
      user: { select: { plan: true } },
    },
  });
  const { user, importActivities, progress, ...state } = row;
  return {
    ...state,
    plan: user.plan,
    importActivities: written<Activities>(importActivities),
    progress: written<PartProgress[]>(progress),
  };
}

/** Keeps the activities that everything of this import will be measured from (digest §12: read before, never after). */
export async function beginImport(userId: number, activities: Activities, progress: PartProgress[]): Promise<void> {
  await db.syncState.update({
    where: { userId },
    data: { importActivities: { ...activities }, importStartedAt: new Date(), progress: asJson(progress) },
  });
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
    `UPDATE "SyncState" SET "importedParts" = array_append("importedParts", $2), "progress" = $3 WHERE "userId" = $1`,
    [userId, part, JSON.stringify(progress)],
  );
  await client.query(`UPDATE "User" SET "libraryRevision" = "libraryRevision" + 1 WHERE "id" = $1`, [userId]);
}

/** The import is whole: what it was measured from becomes the saved activities, in the transaction of its last part. */
export async function completeImport(client: PoolClient, userId: number): Promise<void> {
  await client.query(
    `UPDATE "SyncState" SET "phase" = 'ready', "activities" = "importActivities", "importActivities" = NULL,
       "importedParts" = '{}', "lastSyncedAt" = now(), "nextDueAt" = NULL, "failures" = 0, "lastError" = NULL
     WHERE "userId" = $1`,
    [userId],
  );
}

/** The columns typed as JSON are written by this file alone, always whole. */
function written<T>(column: unknown): T | null {
  return column as T | null;
}

function asJson(progress: PartProgress[]) {
  return progress.map((part) => ({ ...part }));
}
