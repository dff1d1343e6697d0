import "server-only";
import { pool } from "@/lib/database/connection";

/** SQL: removals that nobody has decided on; an approval sets `heldSince` back to the epoch. */
export const AWAITS_DECISION = `(state."heldSince" > 'epoch')`;

export interface GuardTrip {
  userId: number;
  name: string;
  titles: number;
  since: Date;
}

export interface GuardTrips {
  /** How many people's removals wait. */
  users: number;
  /** The longest waiting of them. */
  first: GuardTrip[];
}

/** Removals that looked like a fault of Simkl's and await a decision. Titles are counted, never named. */
export async function guardTrips(most: number): Promise<GuardTrips> {
  const { rows } = await pool().query<GuardTrip & { users: number }>(
    `SELECT state."userId", person."name", cardinality(state."heldRemovals") AS "titles", state."heldSince" AS "since",
       count(*) OVER ()::int AS "users"
     FROM "SyncState" state JOIN "User" person ON person."id" = state."userId"
     WHERE ${AWAITS_DECISION} ORDER BY state."heldSince", state."userId" LIMIT $1`,
    [most],
  );
  return { users: rows[0]?.users ?? 0, first: rows.map(({ users: _, ...trip }) => trip) };
}
