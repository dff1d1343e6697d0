import type { PoolClient } from "pg";
import { execute, joinSql, rawSql, rows, type Sql, sql } from "@/lib/database/sql";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";
import { insertRecomputed, upsertChanged } from "./upsert-changed";
import { userTimeZone } from "./user-time-zone";

const COLUMNS = {
  table: "DailyActivity",
  key: `"day", "kind", "isRewatch", "dateQuality"`,
  values: `"episodes", "films", "minutes", "estimatedMinutes", "hours"`,
};

/** Dates that stand for "don't remember" have no day, and copies of first watches count nowhere. */
export async function updateDailyActivity(
  client: PoolClient,
  userId: number,
  instants: readonly Date[],
): Promise<void> {
  if (instants.length === 0) return;
  const scope = sql`"day" IN (SELECT "day" FROM touched)`;
  await execute(
    sql`WITH ${userTimeZone(userId)}, ${findTouchedDays(instants)}, ${sumByDay(selectTouchedWatches(userId))},
      ${upsertChanged({ ...COLUMNS, userId, scope })}`,
    client,
  );
}

/** When a user watched these titles: their days depend on the kind and the runtime of a title. */
export async function listWatchDates(client: PoolClient, userId: number, simklIds: readonly number[]): Promise<Date[]> {
  if (simklIds.length === 0) return [];
  const dates = await rows<{ watchedAt: Date }>(
    sql`SELECT DISTINCT "watchedAt" FROM "Watch"
     WHERE "userId" = ${userId} AND "simklId" = ANY(${simklIds}) AND "watchedAt" IS NOT NULL`,
    client,
  );
  return dates.map(({ watchedAt }) => watchedAt);
}

export async function rebuildDailyActivity(client: PoolClient, userId: number): Promise<void> {
  await execute(sql`DELETE FROM "DailyActivity" WHERE "userId" = ${userId}`, client);
  await execute(
    sql`WITH ${userTimeZone(userId)}, ${sumByDay(selectAllWatches(userId))} ${insertRecomputed({ ...COLUMNS, userId })}`,
    client,
  );
}

/** Each day with a stretch of time that is sure to contain it: where clocks change, midnight may come twice or never. */
function findTouchedDays(instants: readonly Date[]): Sql {
  return sql`touched AS MATERIALIZED (
    SELECT "day", "day"::timestamp AT TIME ZONE "name" - interval '3 hours' AS "since",
      ("day" + 1)::timestamp AT TIME ZONE "name" + interval '3 hours' AS "until"
    FROM (SELECT DISTINCT (instant AT TIME ZONE zone."name")::date AS "day", zone."name"
      FROM unnest(${instants}::timestamptz[]) AS instant, zone) AS days
  )`;
}

const WATCH_COLUMNS = sql`(watch."watchedAt" AT TIME ZONE zone."name") AS "at", title."kind", watch."rewatchId" > 0 AS "isRewatch",
      watch."dateQuality", watch."season" = 0 AND watch."number" = 0 AS "isMovie",
      coalesce(nullif(watch."runtime", 0), nullif(title."runtime", 0)) AS "minutes"`;

function selectTouchedWatches(userId: number): Sql {
  return sql`SELECT ${WATCH_COLUMNS}
    FROM touched CROSS JOIN zone
    JOIN "Watch" watch ON watch."userId" = ${userId} AND watch."watchedAt" >= touched."since" AND watch."watchedAt" < touched."until"
      AND (watch."watchedAt" AT TIME ZONE zone."name")::date = touched."day"
    JOIN "Title" title USING ("simklId")
    WHERE watch."dateQuality" <> 'unknown' AND NOT watch."isCopy"`;
}

function selectAllWatches(userId: number): Sql {
  return sql`SELECT ${WATCH_COLUMNS}
    FROM "Watch" watch CROSS JOIN zone JOIN "Title" title USING ("simklId")
    WHERE watch."userId" = ${userId} AND watch."watchedAt" IS NOT NULL AND watch."dateQuality" <> 'unknown' AND NOT watch."isCopy"`;
}

/** `OFFSET 0` keeps PostgreSQL from converting every date to local time several times over. */
function sumByDay(watches: Sql): Sql {
  const key = rawSql(COLUMNS.key);
  const typicalMinutes = Object.entries(TYPICAL_RUNTIME).map(([kind, minutes]) => `WHEN '${kind}' THEN ${minutes}`);
  const hours = Array.from({ length: 24 }, (_, hour) => rawSql(`(count(*) FILTER (WHERE "hour" = ${hour}))::int`));
  return sql`recomputed AS MATERIALIZED (
    SELECT ${key}, (count(*) FILTER (WHERE NOT "isMovie"))::int AS "episodes",
      (count(*) FILTER (WHERE "isMovie"))::int AS "films", sum(coalesce("minutes", "typicalMinutes"))::int AS "minutes",
      coalesce(sum("typicalMinutes") FILTER (WHERE "minutes" IS NULL), 0)::int AS "estimatedMinutes",
      ARRAY[${joinSql(hours)}] AS "hours"
    FROM (
      SELECT *, "at"::date AS "day", date_part('hour', "at")::int AS "hour",
        CASE "kind" ${rawSql(typicalMinutes.join(" "))} END AS "typicalMinutes"
      FROM (${watches} OFFSET 0) AS watch OFFSET 0
    ) AS watch
    GROUP BY ${key}
  )`;
}
