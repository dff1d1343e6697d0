import "server-only";
import { getPool } from "@/lib/database/connection";
import { ALL_USER_STATES, USER_STATE_SQL, type UserState } from "./user-state";

export interface UserStateCount {
  state: UserState;
  users: number;
}

/** How many people are in each state, all states in their order, also the empty ones. */
export async function countUsersByState(now: Date): Promise<UserStateCount[]> {
  const { rows } = await getPool().query<UserStateCount>(
    `SELECT ${USER_STATE_SQL} AS "state", count(*)::int AS "users"
     FROM "SyncState" state LEFT JOIN "Account" account USING ("userId") GROUP BY 1`,
    [now],
  );
  return ALL_USER_STATES.map((state) => ({ state, users: rows.find((row) => row.state === state)?.users ?? 0 }));
}
