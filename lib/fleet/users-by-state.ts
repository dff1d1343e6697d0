import "server-only";
import { pool } from "@/lib/database/connection";
import { FLEET_STATE, FLEET_STATES, type FleetState } from "./fleet-state";

export interface UsersInState {
  state: FleetState;
  users: number;
}

/** How many people are in each state, all states in their order, also the empty ones. */
export async function usersByState(now: Date): Promise<UsersInState[]> {
  const { rows } = await pool().query<UsersInState>(
    `SELECT ${FLEET_STATE} AS "state", count(*)::int AS "users"
     FROM "SyncState" state LEFT JOIN "Account" account USING ("userId") GROUP BY 1`,
    [now],
  );
  return FLEET_STATES.map((state) => ({ state, users: rows.find((row) => row.state === state)?.users ?? 0 }));
}
