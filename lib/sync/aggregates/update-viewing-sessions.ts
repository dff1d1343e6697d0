import type { PoolClient } from "pg";
import { MAX_SESSION_GAP_HOURS } from "@/lib/domain/viewing-session-gap";
import { upsertChanged } from "./upsert-changed";

/**
 * Finds anew the sittings that a person's viewings at these instants are in, were in or part, for the transaction that touched them,
 * when all of these viewings are judged. Whatever touches nothing within a pause of the instants stays as it is.
 */
export async function updateViewingSessions(
  client: PoolClient,
  userId: number,
  instants: readonly Date[],
): Promise<void> {
  if (instants.length > 0) await client.query(UPDATE, [userId, instants]);
}

/** Finds all sittings of a person anew, in a transaction: where their viewings were stored without `refreshSittings`. */
export async function rebuildViewingSessions(client: PoolClient, userId: number): Promise<void> {
  await client.query(`DELETE FROM "ViewingSession" WHERE "userId" = $1`, [userId]);
  await client.query(REBUILD, [userId]);
}

const KEY_COLUMNS = `"from", "simklId", "rewatchId"`;
const VALUE_COLUMNS = `"to", "episodes", "minutes", "unsaid"`;
const MAX_GAP = `interval '${MAX_SESSION_GAP_HOURS} hours'`;

/**
 * The stretches of time in which anything can have changed: a pause around each instant, widened by what is stored of the sittings
 * that reach into it. Sittings lie one after the other, so that only the last one begun before a stretch can reach into it. All that
 * changes lies within one stretch: every step from an episode to the next leads by an instant, or was in a stored sitting before.
 */
const STRETCHES = `touched AS MATERIALIZED (
    SELECT lower("around") AS "since", upper("around") AS "until"
    FROM unnest((SELECT range_agg(tstzrange(instant - ${MAX_GAP}, instant + ${MAX_GAP}, '[]'))
      FROM unnest($2::timestamptz[]) AS instant)) AS "around"
  ), near AS MATERIALIZED (
    SELECT sitting.* FROM touched, LATERAL (
      (SELECT * FROM "ViewingSession" WHERE "userId" = $1 AND "from" < touched."since" ORDER BY "from" DESC, "to" DESC LIMIT 1)
      UNION ALL
      SELECT * FROM "ViewingSession" WHERE "userId" = $1 AND "from" BETWEEN touched."since" AND touched."until"
    ) AS sitting
    WHERE sitting."to" >= touched."since"
  ), stretch AS MATERIALIZED (
    SELECT lower("whole") AS "since", upper("whole") AS "until"
    FROM unnest((SELECT range_agg(tstzrange("since", "until", '[]'))
      FROM (SELECT "since", "until" FROM touched UNION ALL SELECT "from", "to" FROM near) AS part)) AS "whole"
  )`;

/** A round is one number, as each column that is looked back at costs like all the rest together; a film is of none. */
const WATCH_COLUMNS = `watch."watchedAt", watch."simklId", watch."season", watch."number", watch."rewatchId", watch."runtime",
      CASE WHEN watch."number" > 0 THEN (watch."simklId"::bigint << 32) + watch."rewatchId" END AS "round"`;
const IS_EXACT = `watch."userId" = $1 AND watch."dateQuality" = 'exact' AND NOT watch."isCopy"`;

/** A look into the history for each stretch: right after an import nothing tells PostgreSQL that all of it is more. */
const NEARBY_WATCHES = `SELECT near_by.*, stretch."since" AS "stretch"
    FROM stretch, LATERAL (
      SELECT ${WATCH_COLUMNS} FROM "Watch" watch
      WHERE watch."watchedAt" BETWEEN stretch."since" AND stretch."until" AND ${IS_EXACT}
      ORDER BY watch."watchedAt", watch."simklId", watch."season", watch."number", watch."rewatchId" OFFSET 0
    ) AS near_by`;

const ALL_WATCHES = `SELECT ${WATCH_COLUMNS}, 0 AS "stretch" FROM "Watch" watch WHERE ${IS_EXACT}`;

/** Whether an episode belongs together with the one before it, or with the one after it. */
function isSameSession(neighbour: "lag" | "lead"): string {
  const neighbourColumn = (column: string) => `${neighbour}("${column}") OVER history`;
  return `(${neighbourColumn("round")} = "round" AND ${neighbourColumn("watchedAt")} BETWEEN "watchedAt" - ${MAX_GAP} AND "watchedAt" + ${MAX_GAP}) IS TRUE`;
}

/** Where a stretch ends amid a sitting, that one has nothing to do with what was touched: it is not `asked`. */
function findViewingSessions(watches: string, isSelected: string): string {
  const history = `history AS (PARTITION BY "stretch" ORDER BY "watchedAt", "simklId", "season", "number", "rewatchId")`;
  return `told AS MATERIALIZED (
    SELECT min("watchedAt") AS "from", max("watchedAt") AS "to", "simklId", "rewatchId", count(*)::int AS "episodes",
      coalesce(sum("runtime"), 0)::int AS "minutes", (count(*) FILTER (WHERE coalesce("runtime", 0) = 0))::int AS "unsaid"
    FROM (
      SELECT *, count(*) FILTER (WHERE NOT "goesOn") OVER history AS "nth"
      FROM (
        SELECT *, ${isSameSession("lag")} AS "goesOn", ${isSameSession("lead")} AS "isFollowed"
        FROM (${watches}) AS viewing WINDOW ${history}
      ) AS placed
      WHERE "goesOn" OR "isFollowed" WINDOW ${history}
    ) AS episode
    GROUP BY "stretch", "nth", "simklId", "rewatchId" HAVING ${isSelected}
  )`;
}

const IS_TOUCHED = `EXISTS (SELECT FROM touched WHERE min("watchedAt") <= touched."until" AND max("watchedAt") >= touched."since")`;

const UPDATE = `WITH ${STRETCHES}, ${findViewingSessions(NEARBY_WATCHES, IS_TOUCHED)},
  ${upsertChanged("ViewingSession", KEY_COLUMNS, VALUE_COLUMNS, `(${KEY_COLUMNS}) IN (SELECT ${KEY_COLUMNS} FROM near)`)}`;

const REBUILD = `WITH ${findViewingSessions(ALL_WATCHES, "TRUE")}
  INSERT INTO "ViewingSession" ("userId", ${KEY_COLUMNS}, ${VALUE_COLUMNS}) SELECT $1, ${KEY_COLUMNS}, ${VALUE_COLUMNS} FROM told ORDER BY ${KEY_COLUMNS}`;
