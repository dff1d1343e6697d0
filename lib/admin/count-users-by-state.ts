import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { ALL_USER_STATES, buildUserStateSql, type UserState } from "./user-state";

export interface UserStateCount {
  state: UserState;
  users: number;
}

/** Every state in its order, also those of no user. */
export async function countUsersByState(now: Date): Promise<UserStateCount[]> {
  const counts = await rows<UserStateCount>(sql`
    SELECT ${buildUserStateSql(now)} AS "state", count(*)::int AS "users"
    FROM "SyncState" state LEFT JOIN "Account" account USING ("userId") GROUP BY 1`);
  return ALL_USER_STATES.map((state) => ({ state, users: counts.find((row) => row.state === state)?.users ?? 0 }));
}
