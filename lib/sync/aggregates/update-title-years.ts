import type { PoolClient } from "pg";
import { upsertChanged } from "./upsert-changed";
import { USER_TIME_ZONE } from "./user-time-zone";

/** Computes anew what a person watched of these titles year by year, for the transaction that touched them. */
export async function updateTitleYears(client: PoolClient, userId: number, simklIds: readonly number[]): Promise<void> {
  if (simklIds.length > 0) await client.query(UPDATE, [userId, simklIds]);
}

/** The same of all titles, in a transaction. */
export async function rebuildTitleYears(client: PoolClient, userId: number): Promise<void> {
  await client.query(`DELETE FROM "TitleYear" WHERE "userId" = $1`, [userId]);
  await client.query(REBUILD, [userId]);
}

const KEY_COLUMNS = `"simklId", "year", "isRewatch"`;
const VALUE_COLUMNS = `"viewings", "minutes", "unsaid", "regular"`;

function sumByYear(isSelected: string): string {
  return `told AS MATERIALIZED (
    SELECT ${KEY_COLUMNS}, count(*)::int AS "viewings", coalesce(sum("runtime"), 0)::int AS "minutes",
      (count(*) FILTER (WHERE coalesce("runtime", 0) = 0))::int AS "unsaid",
      (count(*) FILTER (WHERE NOT "isRewatch" AND ("season" > 0 OR "number" = 0)))::int AS "regular"
    FROM (
      SELECT "simklId", "rewatchId" > 0 AS "isRewatch", "season", "number", "runtime", CASE "dateQuality"
        WHEN 'unknown' THEN 0 ELSE date_part('year', "watchedAt" AT TIME ZONE zone."name")::smallint END AS "year"
      FROM "Watch", zone WHERE "userId" = $1 AND NOT "isCopy" AND ${isSelected} OFFSET 0
    ) AS viewing
    GROUP BY ${KEY_COLUMNS}
  )`;
}

const UPDATE = `WITH ${USER_TIME_ZONE}, ${sumByYear(`"simklId" = ANY($2)`)},
  ${upsertChanged("TitleYear", KEY_COLUMNS, VALUE_COLUMNS, `"simklId" = ANY($2)`)}`;

const REBUILD = `WITH ${USER_TIME_ZONE}, ${sumByYear("TRUE")}
  INSERT INTO "TitleYear" ("userId", ${KEY_COLUMNS}, ${VALUE_COLUMNS}) SELECT $1, ${KEY_COLUMNS}, ${VALUE_COLUMNS} FROM told ORDER BY ${KEY_COLUMNS}`;
