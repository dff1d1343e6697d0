import type { PoolClient } from "pg";
import { LONGEST_PAUSE_HOURS } from "@/lib/database/longest-pause";
import { writeDiffering } from "./write-differing";

/**
 * Finds anew the sittings that a person's viewings at these instants are in, were in or part, for the transaction that touched them,
 * when all of these viewings are judged. Whatever touches nothing within a pause of the instants stays as it is.
 */
export async function refreshSittings(client: PoolClient, userId: number, instants: readonly Date[]): Promise<void> {
  if (instants.length > 0) await client.query(REFRESH, [userId, instants]);
}

/** Finds all sittings of a person anew, in a transaction: where their viewings were stored without `refreshSittings`. */
export async function rebuildSittings(client: PoolClient, userId: number): Promise<void> {
  await client.query(`DELETE FROM "Sitting" WHERE "userId" = $1`, [userId]);
  await client.query(REBUILD, [userId]);
}

const KEY = `"from", "simklId", "rewatchId"`;
const FIGURES = `"to", "episodes", "minutes", "unsaid"`;
const PAUSE = `interval '${LONGEST_PAUSE_HOURS} hours'`;

/**
 * The stretches of time in which anything can have changed: a pause around each instant, widened by what is stored of the sittings
 * that reach into it. Sittings lie one after the other, so that only the last one begun before a stretch can reach into it. All that
 * changes lies within one stretch: every step from an episode to the next leads by an instant, or was in a stored sitting before.
 */
const STRETCHES = `touched AS MATERIALIZED (
    SELECT lower("around") AS "since", upper("around") AS "until"
    FROM unnest((SELECT range_agg(tstzrange(instant - ${PAUSE}, instant + ${PAUSE}, '[]'))
      FROM unnest($2::timestamptz[]) AS instant)) AS "around"
  ), near AS MATERIALIZED (
    SELECT sitting.* FROM touched, LATERAL (
      (SELECT * FROM "Sitting" WHERE "userId" = $1 AND "from" < touched."since" ORDER BY "from" DESC, "to" DESC LIMIT 1)
      UNION ALL
      SELECT * FROM "Sitting" WHERE "userId" = $1 AND "from" BETWEEN touched."since" AND touched."until"
    ) AS sitting
    WHERE sitting."to" >= touched."since"
  ), stretch AS MATERIALIZED (
    SELECT lower("whole") AS "since", upper("whole") AS "until"
    FROM unnest((SELECT range_agg(tstzrange("since", "until", '[]'))
      FROM (SELECT "since", "until" FROM touched UNION ALL SELECT "from", "to" FROM near) AS part)) AS "whole"
  )`;

/** A round is one number, as each column that is looked back at costs like all the rest together; a film is of none. */
const VIEWING = `watch."watchedAt", watch."simklId", watch."season", watch."number", watch."rewatchId", watch."runtime",
      CASE WHEN watch."number" > 0 THEN (watch."simklId"::bigint << 32) + watch."rewatchId" END AS "round"`;
const IS_CERTAIN = `watch."userId" = $1 AND watch."dateQuality" = 'exact' AND NOT watch."isCopy"`;

/** A look into the history for each stretch: right after an import nothing tells PostgreSQL that all of it is more. */
const NEAR_VIEWINGS = `SELECT near_by.*, stretch."since" AS "stretch"
    FROM stretch, LATERAL (
      SELECT ${VIEWING} FROM "Watch" watch
      WHERE watch."watchedAt" BETWEEN stretch."since" AND stretch."until" AND ${IS_CERTAIN}
      ORDER BY watch."watchedAt", watch."simklId", watch."season", watch."number", watch."rewatchId" OFFSET 0
    ) AS near_by`;

const ALL_VIEWINGS = `SELECT ${VIEWING}, 0 AS "stretch" FROM "Watch" watch WHERE ${IS_CERTAIN}`;

/** Whether an episode belongs together with the one before it, or with the one after it. */
function belongsTo(neighbour: "lag" | "lead"): string {
  const its = (column: string) => `${neighbour}("${column}") OVER history`;
  return `(${its("round")} = "round" AND ${its("watchedAt")} BETWEEN "watchedAt" - ${PAUSE} AND "watchedAt" + ${PAUSE}) IS TRUE`;
}

/** Where a stretch ends amid a sitting, that one has nothing to do with what was touched: it is not `asked`. */
function sittings(viewings: string, isAsked: string): string {
  const history = `history AS (PARTITION BY "stretch" ORDER BY "watchedAt", "simklId", "season", "number", "rewatchId")`;
  return `told AS MATERIALIZED (
    SELECT min("watchedAt") AS "from", max("watchedAt") AS "to", "simklId", "rewatchId", count(*)::int AS "episodes",
      coalesce(sum("runtime"), 0)::int AS "minutes", (count(*) FILTER (WHERE coalesce("runtime", 0) = 0))::int AS "unsaid"
    FROM (
      SELECT *, count(*) FILTER (WHERE NOT "goesOn") OVER history AS "nth"
      FROM (
        SELECT *, ${belongsTo("lag")} AS "goesOn", ${belongsTo("lead")} AS "isFollowed"
        FROM (${viewings}) AS viewing WINDOW ${history}
      ) AS placed
      WHERE "goesOn" OR "isFollowed" WINDOW ${history}
    ) AS episode
    GROUP BY "stretch", "nth", "simklId", "rewatchId" HAVING ${isAsked}
  )`;
}

const IS_TOUCHED = `EXISTS (SELECT FROM touched WHERE min("watchedAt") <= touched."until" AND max("watchedAt") >= touched."since")`;

const REFRESH = `WITH ${STRETCHES}, ${sittings(NEAR_VIEWINGS, IS_TOUCHED)},
  ${writeDiffering("Sitting", KEY, FIGURES, `(${KEY}) IN (SELECT ${KEY} FROM near)`)}`;

const REBUILD = `WITH ${sittings(ALL_VIEWINGS, "TRUE")}
  INSERT INTO "Sitting" ("userId", ${KEY}, ${FIGURES}) SELECT $1, ${KEY}, ${FIGURES} FROM told ORDER BY ${KEY}`;
