import "server-only";
import { rows, sql } from "@/lib/database/sql";

/** Removals without a decision; an approval sets `heldSince` back to the epoch. */
export const AWAITS_DECISION_SQL = sql`(state."heldSince" > 'epoch')`;

interface PendingRemoval {
  userId: number;
  name: string;
  titles: number;
  since: Date;
}

export interface PendingRemovals {
  users: number;
  /** Those that wait longest. */
  first: PendingRemoval[];
}

/** Removals that looked like a fault of Simkl's. Operators see counts, never titles. */
export async function getPendingRemovals(limit: number): Promise<PendingRemovals> {
  const found = await rows<PendingRemoval & { users: number }>(sql`
    SELECT state."userId", account_user."name", cardinality(state."heldRemovals") AS "titles", state."heldSince" AS "since",
       count(*) OVER ()::int AS "users"
     FROM "SyncState" state JOIN "User" account_user ON account_user."id" = state."userId"
    WHERE ${AWAITS_DECISION_SQL} ORDER BY state."heldSince", state."userId" LIMIT ${limit}`);
  return { users: found[0]?.users ?? 0, first: found.map(({ users: _, ...removal }) => removal) };
}
