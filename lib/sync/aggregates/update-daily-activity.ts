import type { PoolClient } from "pg";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";
import { upsertChanged } from "./upsert-changed";
import { USER_TIME_ZONE } from "./user-time-zone";

/**
 * Computes anew the days of a person's calendar on which these instants lie, for the transaction that touched them. Whatever
 * was or is watched at an instant, its day comes out right; dates that stand for "don't remember" have no day, and copies of first
 * watches count nowhere.
 */
export async function updateDailyActivity(
  client: PoolClient,
  userId: number,
  instants: readonly Date[],
): Promise<void> {
  if (instants.length > 0) await client.query(UPDATE, [userId, instants]);
}

/** When a person watched these titles: the days that depend on what a title is. */
export async function listWatchDates(client: PoolClient, userId: number, simklIds: readonly number[]): Promise<Date[]> {
  if (simklIds.length === 0) return [];
  const { rows } = await client.query<{ watchedAt: Date }>(
    `SELECT DISTINCT "watchedAt" FROM "Watch" WHERE "userId" = $1 AND "simklId" = ANY($2) AND "watchedAt" IS NOT NULL`,
    [userId, simklIds],
  );
  return rows.map(({ watchedAt }) => watchedAt);
}

/** Computes all days of a person anew, in a transaction. */
export async function rebuildDailyActivity(client: PoolClient, userId: number): Promise<void> {
  await client.query(`DELETE FROM "DailyActivity" WHERE "userId" = $1`, [userId]);
  await client.query(REBUILD, [userId]);
}

/**
 * The days of the instants, each with a stretch of time that surely holds it: midnight may come twice or never where clocks
 * change, so that the day itself decides what belongs to it.
 */
const TOUCHED_DAYS = `touched AS MATERIALIZED (
    SELECT "day", "day"::timestamp AT TIME ZONE "name" - interval '3 hours' AS "since",
      ("day" + 1)::timestamp AT TIME ZONE "name" + interval '3 hours' AS "until"
    FROM (SELECT DISTINCT (instant AT TIME ZONE zone."name")::date AS "day", zone."name"
      FROM unnest($2::timestamptz[]) AS instant, zone) AS days
  )`;

const WATCH_COLUMNS = `(watch."watchedAt" AT TIME ZONE zone."name") AS "at", title."kind", watch."rewatchId" > 0 AS "isRewatch",
      watch."dateQuality", watch."season" = 0 AND watch."number" = 0 AS "isFilm",
      coalesce(nullif(watch."runtime", 0), nullif(title."runtime", 0)) AS "minutes"`;

const TOUCHED_WATCHES = `SELECT ${WATCH_COLUMNS}
    FROM touched CROSS JOIN zone
    JOIN "Watch" watch ON watch."userId" = $1 AND watch."watchedAt" >= touched."since" AND watch."watchedAt" < touched."until"
      AND (watch."watchedAt" AT TIME ZONE zone."name")::date = touched."day"
    JOIN "Title" title USING ("simklId")
    WHERE watch."dateQuality" <> 'unknown' AND NOT watch."isCopy"`;

const ALL_WATCHES = `SELECT ${WATCH_COLUMNS}
    FROM "Watch" watch CROSS JOIN zone JOIN "Title" title USING ("simklId")
    WHERE watch."userId" = $1 AND watch."watchedAt" IS NOT NULL AND watch."dateQuality" <> 'unknown' AND NOT watch."isCopy"`;

const KEY_COLUMNS = `"day", "kind", "isRewatch", "dateQuality"`;
const VALUE_COLUMNS = `"episodes", "films", "minutes", "estimatedMinutes", "hours"`;

const UPDATE = `WITH ${USER_TIME_ZONE}, ${TOUCHED_DAYS}, ${sumByDay(TOUCHED_WATCHES)},
  ${upsertChanged("DailyActivity", KEY_COLUMNS, VALUE_COLUMNS, `"day" IN (SELECT "day" FROM touched)`)}`;

const REBUILD = `WITH ${USER_TIME_ZONE}, ${sumByDay(ALL_WATCHES)}
  INSERT INTO "DailyActivity" ("userId", ${KEY_COLUMNS}, ${VALUE_COLUMNS}) SELECT $1, ${KEY_COLUMNS}, ${VALUE_COLUMNS} FROM told ORDER BY ${KEY_COLUMNS}`;

/** The offsets keep PostgreSQL from turning every date into a local one several times over. */
function sumByDay(watches: string): string {
  const usualMinutes = Object.entries(TYPICAL_RUNTIME).map(([kind, minutes]) => `WHEN '${kind}' THEN ${minutes}`);
  const hours = Array.from({ length: 24 }, (_, hour) => `(count(*) FILTER (WHERE "hour" = ${hour}))::int`);
  return `told AS MATERIALIZED (
    SELECT ${KEY_COLUMNS}, (count(*) FILTER (WHERE NOT "isFilm"))::int AS "episodes",
      (count(*) FILTER (WHERE "isFilm"))::int AS "films", sum(coalesce("minutes", "usualMinutes"))::int AS "minutes",
      coalesce(sum("usualMinutes") FILTER (WHERE "minutes" IS NULL), 0)::int AS "estimatedMinutes",
      ARRAY[${hours.join(", ")}] AS "hours"
    FROM (
      SELECT *, "at"::date AS "day", date_part('hour', "at")::int AS "hour",
        CASE "kind" ${usualMinutes.join(" ")} END AS "usualMinutes"
      FROM (${watches} OFFSET 0) AS viewing OFFSET 0
    ) AS viewing
    GROUP BY ${KEY_COLUMNS}
  )`;
}
