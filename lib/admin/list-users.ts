import "server-only";
import type { Plan } from "@/lib/database/generated/enums";
import { byFloat, byInteger, byText, createKeyset, type Keyset } from "@/lib/database/keyset";
import { emptySql, rows, type Sql, sql } from "@/lib/database/sql";
import { AWAITS_DECISION_SQL } from "./pending-removals";
import { buildUserStateSql, IS_RUNNING_SQL, type UserState } from "./user-state";

export interface ListedUser {
  userId: number;
  simklId: number;
  name: string;
  plan: Plan;
  state: UserState;
  isRunning: boolean;
  lastSyncedAt: Date | null;
  nextDueAt: Date | null;
  /** On the day of the query. */
  calls: number;
  /** Calls a day, from Simkl's last response. */
  quotaLimit: number | null;
  lastError: string | null;
  /** Titles whose removal awaits a decision. */
  heldTitles: number;
}

export const USER_SORTS = ["name", "synced", "due", "calls", "failures"] as const;
export type UserSort = (typeof USER_SORTS)[number];

export interface UserCursor {
  /** The value that the list is sorted by. */
  sortKey: number | string;
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
  /** All that match, on every page. */
  total: number;
  next: UserCursor | null;
}

export async function listUsers(query: UserListQuery): Promise<UserListPage> {
  const found = await rows<ListedUser & UserCursor & { total: number }>(buildPageSql(query));
  const page = getUserKeyset(query).toPage(found, query.limit);
  const users = page.rows.map(({ sortKey: _, total: __, ...user }) => user);
  return { users, total: found[0]?.total ?? 0, next: page.next };
}

export function getUserKeyset({
  sort,
  isDescending,
}: Pick<UserListQuery, "sort" | "isDescending">): Keyset<UserCursor> {
  const direction = isDescending ? "desc" : "asc";
  const sortKey = sql`"sortKey"`;
  return createKeyset<UserCursor>({
    sortKey: sort === "name" ? byText(sortKey, direction) : byFloat(sortKey, direction),
    userId: byInteger(sql`"userId"`, direction),
  });
}

/** Absent values sort before all others. */
const SORT_KEYS: Record<UserSort, Sql> = {
  name: sql`lower(account_user."name")`,
  synced: sql`coalesce(extract(epoch FROM state."lastSyncedAt")::float8, -1)`,
  due: sql`coalesce(extract(epoch FROM state."nextDueAt")::float8, -1)`,
  calls: sql`coalesce(today."calls", 0)::float8`,
  failures: sql`state."failures"::float8`,
};

function buildPageSql({ now, day, search, state, sort, isDescending, after, limit }: UserListQuery): Sql {
  const keyset = getUserKeyset({ sort, isDescending });
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql`
  WITH today AS (
    SELECT "userId", sum("calls")::int AS "calls" FROM "ApiCallCount" WHERE "day" = ${day}::date GROUP BY 1
  ), found AS (
    SELECT account_user."id" AS "userId", account_user."simklId", account_user."name", account_user."plan",
      ${buildUserStateSql(now)} AS "state",
      ${IS_RUNNING_SQL} AS "isRunning", state."lastSyncedAt", state."nextDueAt", coalesce(today."calls", 0) AS "calls",
      state."quotaLimit", state."lastError",
      CASE WHEN ${AWAITS_DECISION_SQL} THEN cardinality(state."heldRemovals") ELSE 0 END AS "heldTitles", ${SORT_KEYS[sort]} AS "sortKey"
    FROM "User" account_user JOIN "SyncState" state ON state."userId" = account_user."id"
    LEFT JOIN "Account" account ON account."userId" = account_user."id"
    LEFT JOIN today ON today."userId" = account_user."id"
    ${search === "" ? emptySql : sql`WHERE account_user."name" ILIKE ${pattern} OR account_user."simklId"::text = ${search}`}
  ), matching AS (
    SELECT * FROM found ${state === null ? emptySql : sql`WHERE "state" = ${state}`}
  )
  SELECT "userId", "simklId", "name", "plan"::text, "state", "isRunning", "lastSyncedAt", "nextDueAt", "calls", "quotaLimit",
    "lastError", "heldTitles", "sortKey", (SELECT count(*)::int FROM matching) AS "total"
  FROM matching
  WHERE ${keyset.isAfter(after)}
  ${keyset.orderBy} LIMIT ${limit + 1}`;
}
