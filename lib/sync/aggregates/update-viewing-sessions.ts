import type { PoolClient } from "pg";
import { execute, rawSql, type Sql, sql } from "@/lib/database/sql";
import { MAX_SESSION_GAP_HOURS } from "@/lib/domain/viewing-session-gap";
import { insertRecomputed, upsertChanged } from "./upsert-changed";

const COLUMNS = {
  table: "ViewingSession",
  key: `"from", "simklId", "rewatchId"`,
  values: `"to", "episodes", "minutes", "unsaid"`,
};
const KEY = rawSql(COLUMNS.key);
const MAX_GAP = rawSql(`interval '${MAX_SESSION_GAP_HOURS} hours'`);

/** Updates the sessions at most a pause away from these instants, once the viewings there are graded. */
export async function updateViewingSessions(
  client: PoolClient,
  userId: number,
  instants: readonly Date[],
): Promise<void> {
  if (instants.length === 0) return;
  const scope = sql`(${KEY}) IN (SELECT ${KEY} FROM near)`;
  await execute(
    sql`WITH ${findStretches(userId, instants)}, ${findViewingSessions(selectNearbyWatches(userId), IS_TOUCHED)},
      ${upsertChanged({ ...COLUMNS, userId, scope })}`,
    client,
  );
}

/** Finds all viewing sessions of a user, where viewings were stored without `updateViewingSessions`. */
export async function rebuildViewingSessions(client: PoolClient, userId: number): Promise<void> {
  await execute(sql`DELETE FROM "ViewingSession" WHERE "userId" = ${userId}`, client);
  await execute(
    sql`WITH ${findViewingSessions(selectAllWatches(userId), sql`TRUE`)} ${insertRecomputed({ ...COLUMNS, userId })}`,
    client,
  );
}

/**
 * The stretches of time in which sessions can change: a pause around each instant, widened by the stored sessions that reach into
 * it. Sessions do not overlap, so only the last one that begins before a stretch can reach into it.
 */
function findStretches(userId: number, instants: readonly Date[]): Sql {
  return sql`touched AS MATERIALIZED (
    SELECT lower("around") AS "since", upper("around") AS "until"
    FROM unnest((SELECT range_agg(tstzrange(instant - ${MAX_GAP}, instant + ${MAX_GAP}, '[]'))
      FROM unnest(${instants}::timestamptz[]) AS instant)) AS "around"
  ), near AS MATERIALIZED (
    SELECT session.* FROM touched, LATERAL (
      (SELECT * FROM "ViewingSession" WHERE "userId" = ${userId} AND "from" < touched."since" ORDER BY "from" DESC, "to" DESC LIMIT 1)
      UNION ALL
      SELECT * FROM "ViewingSession" WHERE "userId" = ${userId} AND "from" BETWEEN touched."since" AND touched."until"
    ) AS session
    WHERE session."to" >= touched."since"
  ), stretch AS MATERIALIZED (
    SELECT lower("whole") AS "since", upper("whole") AS "until"
    FROM unnest((SELECT range_agg(tstzrange("since", "until", '[]'))
      FROM (SELECT "since", "until" FROM touched UNION ALL SELECT "from", "to" FROM near) AS part)) AS "whole"
  )`;
}

/** `round` is title and rewatch in one number, null for a movie: each further `lag()` column doubles the cost. */
const WATCH_COLUMNS = sql`watch."watchedAt", watch."simklId", watch."season", watch."number", watch."rewatchId", watch."runtime",
      CASE WHEN watch."number" > 0 THEN (watch."simklId"::bigint << 32) + watch."rewatchId" END AS "round"`;

function isExactWatch(userId: number): Sql {
  return sql`watch."userId" = ${userId} AND watch."dateQuality" = 'exact' AND NOT watch."isCopy"`;
}

/** One index scan per stretch: right after an import PostgreSQL has no statistics that would show that a full scan costs more. */
function selectNearbyWatches(userId: number): Sql {
  return sql`SELECT nearby.*, stretch."since" AS "stretch"
    FROM stretch, LATERAL (
      SELECT ${WATCH_COLUMNS} FROM "Watch" watch
      WHERE watch."watchedAt" BETWEEN stretch."since" AND stretch."until" AND ${isExactWatch(userId)}
      ORDER BY watch."watchedAt", watch."simklId", watch."season", watch."number", watch."rewatchId" OFFSET 0
    ) AS nearby`;
}

function selectAllWatches(userId: number): Sql {
  return sql`SELECT ${WATCH_COLUMNS}, 0 AS "stretch" FROM "Watch" watch WHERE ${isExactWatch(userId)}`;
}

/** Whether an episode belongs to the same session as the one before it, or the one after it. */
function isSameSession(neighbour: "lag" | "lead"): Sql {
  const neighbourColumn = (column: string) => rawSql(`${neighbour}("${column}") OVER history`);
  return sql`(${neighbourColumn("round")} = "round" AND ${neighbourColumn("watchedAt")} BETWEEN "watchedAt" - ${MAX_GAP} AND "watchedAt" + ${MAX_GAP}) IS TRUE`;
}

/** A session at the edge of a stretch may be cut off there, and was not touched: `isSelected` leaves it out. */
function findViewingSessions(watches: Sql, isSelected: Sql): Sql {
  const history = sql`history AS (PARTITION BY "stretch" ORDER BY "watchedAt", "simklId", "season", "number", "rewatchId")`;
  return sql`recomputed AS MATERIALIZED (
    SELECT min("watchedAt") AS "from", max("watchedAt") AS "to", "simklId", "rewatchId", count(*)::int AS "episodes",
      coalesce(sum("runtime"), 0)::int AS "minutes", (count(*) FILTER (WHERE coalesce("runtime", 0) = 0))::int AS "unsaid"
    FROM (
      SELECT *, count(*) FILTER (WHERE NOT "goesOn") OVER history AS "nth"
      FROM (
        SELECT *, ${isSameSession("lag")} AS "goesOn", ${isSameSession("lead")} AS "isFollowed"
        FROM (${watches}) AS watch WINDOW ${history}
      ) AS placed
      WHERE "goesOn" OR "isFollowed" WINDOW ${history}
    ) AS episode
    GROUP BY "stretch", "nth", "simklId", "rewatchId" HAVING ${isSelected}
  )`;
}

const IS_TOUCHED = sql`EXISTS (SELECT FROM touched WHERE min("watchedAt") <= touched."until" AND max("watchedAt") >= touched."since")`;
