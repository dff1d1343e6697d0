import { getPool } from "@/lib/database/connection";
import { SYNC_STATUS_SQL, type SyncStatusState } from "./sync-status";

/** What an open page compares itself with. */
export interface Freshness {
  /** `User.libraryRevision`. */
  revision: number;
  state: SyncStatusState;
  /** ISO, UTC. */
  lastSyncedAt: string | null;
  /** Failed runs in a row. */
  failures: number;
}

/**
 * How fresh the library is of whoever holds this session; null when nobody does. One statement, and no visit: a tab that is
 * left open must not look like a person to the schedule.
 */
export async function getFreshness(sessionHash: string): Promise<Freshness | null> {
  const { rows } = await getPool().query<Omit<Freshness, "lastSyncedAt"> & { lastSyncedAt: Date | null }>(
    `SELECT person."libraryRevision" AS "revision", ${SYNC_STATUS_SQL} AS "state", state."lastSyncedAt", state."failures"
     FROM "Session" session
     JOIN "User" person ON person."id" = session."userId"
     JOIN "SyncState" state ON state."userId" = session."userId"
     LEFT JOIN "Account" account ON account."userId" = session."userId"
     WHERE session."tokenHash" = $1 AND session."expires" > now()`,
    [sessionHash],
  );
  return rows[0] ? { ...rows[0], lastSyncedAt: rows[0].lastSyncedAt?.toISOString() ?? null } : null;
}
