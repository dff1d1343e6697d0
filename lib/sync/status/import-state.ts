import { db } from "@/lib/database/client";
import { createProgress, type PartProgress } from "@/lib/sync/state/import-parts";

export interface ImportState {
  phase: "importing" | "ready";
  /** Every part, in the order of the import. */
  parts: PartProgress[];
  /** ISO, UTC; null while the import waits for its turn. */
  startedAt: string | null;
  /** ISO, UTC. */
  lastSyncedAt: string | null;
  /** A `SyncFailure` when the last attempt failed; older rows have a sentence. */
  problem: string | null;
  /** Simkl no longer accepts the grant. */
  needsReconnect: boolean;
}

/** The progress of a user's first import, which the page polls. */
export async function getImportState(userId: number): Promise<ImportState> {
  const state = await db.syncState.findUnique({
    where: { userId },
    select: {
      phase: true,
      progress: true,
      importStartedAt: true,
      lastSyncedAt: true,
      lastError: true,
      user: { select: { account: { select: { deadSince: true } } } },
    },
  });
  return {
    phase: state?.phase ?? "importing",
    parts: parseProgress(state?.progress) ?? createProgress(),
    startedAt: state?.importStartedAt?.toISOString() ?? null,
    lastSyncedAt: state?.lastSyncedAt?.toISOString() ?? null,
    problem: state?.lastError ?? null,
    needsReconnect: !state?.user.account || state.user.account.deadSince !== null,
  };
}

/** Only `sync-state.ts` writes this column, always completely. */
function parseProgress(stored: unknown): PartProgress[] | null {
  return Array.isArray(stored) ? (stored as PartProgress[]) : null;
}
