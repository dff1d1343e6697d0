import { rows, sql } from "@/lib/database/sql";
import { SYNC_STATUS_SQL, type SyncStatusState } from "./sync-status";

export interface Freshness {
  /** `User.libraryRevision`. */
  revision: number;
  state: SyncStatusState;
  /** ISO, UTC. */
  lastSyncedAt: string | null;
  /** Failed runs in a row. */
  failures: number;
}

/** Null without such a session. Does not count as a visit: the schedule must not take an open tab for a person. */
export async function getFreshness(sessionHash: string): Promise<Freshness | null> {
  const [found] = await rows<Omit<Freshness, "lastSyncedAt"> & { lastSyncedAt: Date | null }>(
    sql`SELECT owner."libraryRevision" AS "revision", ${SYNC_STATUS_SQL} AS "state", state."lastSyncedAt", state."failures"
     FROM "Session" session
     JOIN "User" owner ON owner."id" = session."userId"
     JOIN "SyncState" state ON state."userId" = session."userId"
     LEFT JOIN "Account" account ON account."userId" = session."userId"
     WHERE session."tokenHash" = ${sessionHash} AND session."expires" > now()`,
  );
  return found ? { ...found, lastSyncedAt: found.lastSyncedAt?.toISOString() ?? null } : null;
}
