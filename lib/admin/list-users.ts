import "server-only";
import { getPool } from "@/lib/database/connection";
import type { Plan } from "@/lib/database/generated/enums";
import { AWAITS_DECISION_SQL } from "./pending-removals";
import { IS_RUNNING_SQL, USER_STATE_SQL, type UserState } from "./user-state";

export interface ListedUser {
  userId: number;
  simklId: number;
  name: string;
  plan: Plan;
  state: UserState;
  isRunning: boolean;
  lastSyncedAt: Date | null;
  nextDueAt: Date | null;
  /** On the asked day of Simkl's quota. */
  calls: number;
  /** Of a day, as Simkl last said it. */
  quotaLimit: number | null;
  /** The sentence the person is shown. */
  lastError: string | null;
  /** Titles whose removal awaits a decision; 0 when none does. */
  heldTitles: number;
}

export const USER_SORTS = ["name", "synced", "due", "calls", "failures"] as const;
export type UserSort = (typeof USER_SORTS)[number];

/** Where the next page begins: behind this row. */
export interface UserCursor {
  value: string;
  userId: number;
}

export interface UserListQuery {
  now: Date;
  /** `YYYY-MM-DD` in New York. */
  day: string;
  /** A part of a name, or a whole Simkl id. */
  search: string;
  state: UserState | null;
  sort: UserSort;
  isDescending: boolean;
  after: UserCursor | null;
  limit: number;
}

export interface UserListPage {
  users: ListedUser[];
  /** How many people the search and the state leave. */
  total: number;
  next: UserCursor | null;
}

/** One page of the people; the next is asked for by the last row's key, never by an offset. */
export async function listUsers(query: UserListQuery): Promise<UserListPage> {
  const { now, day, search, state, sort, isDescending, after, limit } = query;
  const { rows } = await getPool().query<ListedUser & { key: string; total: number }>(
    buildPageSql(sort, isDescending),
    [
      now,
      day,
      search === "" ? null : `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`,
      search,
      state,
      after?.value ?? null,
      after?.userId ?? null,
      limit + 1,
    ],
  );
  const users = rows.slice(0, limit).map(({ key: _key, total: _total, ...user }) => user);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    users,
    total: rows[0]?.total ?? 0,
    next: last ? { value: last.key, userId: last.userId } : null,
  };
}

/** What never happened comes before everything that did. */
const SORT_KEYS: Record<UserSort, { key: string; type: "text" | "float8" }> = {
  name: { key: `lower(person."name") COLLATE "C"`, type: "text" },
  synced: { key: `coalesce(extract(epoch FROM state."lastSyncedAt")::float8, -1)`, type: "float8" },
  due: { key: `coalesce(extract(epoch FROM state."nextDueAt")::float8, -1)`, type: "float8" },
  calls: { key: `coalesce(today."calls", 0)::float8`, type: "float8" },
  failures: { key: `state."failures"::float8`, type: "float8" },
};

/** The values are those of `fleetUsers`, in its order; nothing of a request becomes a part of the text. */
const buildPageSql = (sort: UserSort, isDescending: boolean) => {
  const { key, type } = SORT_KEYS[sort];
  const [direction, beyond] = isDescending ? ["DESC", "<"] : ["ASC", ">"];
  return `
  WITH today AS (
    SELECT "userId", sum("calls")::int AS "calls" FROM "ApiCallCount" WHERE "day" = $2::date GROUP BY 1
  ), found AS (
    SELECT person."id" AS "userId", person."simklId", person."name", person."plan", ${USER_STATE_SQL} AS "state",
      ${IS_RUNNING_SQL} AS "isRunning", state."lastSyncedAt", state."nextDueAt", coalesce(today."calls", 0) AS "calls",
      state."quotaLimit", state."lastError",
      CASE WHEN ${AWAITS_DECISION_SQL} THEN cardinality(state."heldRemovals") ELSE 0 END AS "heldTitles", ${key} AS "sortKey"
    FROM "User" person JOIN "SyncState" state ON state."userId" = person."id"
    LEFT JOIN "Account" account ON account."userId" = person."id" LEFT JOIN today ON today."userId" = person."id"
    WHERE $3::text IS NULL OR person."name" ILIKE $3 OR person."simklId"::text = $4
  ), matching AS (
    SELECT * FROM found WHERE $5::text IS NULL OR "state" = $5
  )
  SELECT "userId", "simklId", "name", "plan"::text, "state", "isRunning", "lastSyncedAt", "nextDueAt", "calls", "quotaLimit",
    "lastError", "heldTitles", "sortKey"::text AS "key", (SELECT count(*)::int FROM matching) AS "total"
  FROM matching
  WHERE $6::${type} IS NULL OR ("sortKey", "userId") ${beyond} ($6::${type}, $7::int)
  ORDER BY "sortKey" ${direction}, "userId" ${direction} LIMIT $8`;
};
