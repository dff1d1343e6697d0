import "server-only";
import { getPool } from "@/lib/database/connection";

/** SQL: removals that nobody has decided on; an approval sets `heldSince` back to the epoch. */
export const AWAITS_DECISION_SQL = `(state."heldSince" > 'epoch')`;

export interface PendingRemoval {
  userId: number;
  name: string;
  titles: number;
  since: Date;
}

export interface PendingRemovals {
  /** How many people's removals wait. */
  users: number;
  /** The longest waiting of them. */
  first: PendingRemoval[];
}

/** Removals that looked like a fault of Simkl's and await a decision. Titles are counted, never named. */
export async function getPendingRemovals(limit: number): Promise<PendingRemovals> {
  const { rows } = await getPool().query<PendingRemoval & { users: number }>(
    `SELECT state."userId", person."name", cardinality(state."heldRemovals") AS "titles", state."heldSince" AS "since",
       count(*) OVER ()::int AS "users"
     FROM "SyncState" state JOIN "User" person ON person."id" = state."userId"
     WHERE ${AWAITS_DECISION_SQL} ORDER BY state."heldSince", state."userId" LIMIT $1`,
    [limit],
  );
  return { users: rows[0]?.users ?? 0, first: rows.map(({ users: _, ...trip }) => trip) };
}
