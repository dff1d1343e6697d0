import type { PoolClient } from "pg";
import { execute, rawSql, type Sql, sql } from "@/lib/database/sql";
import { insertRecomputed, upsertChanged } from "./upsert-changed";
import { userTimeZone } from "./user-time-zone";

const COLUMNS = {
  table: "TitleYear",
  key: `"simklId", "year", "isRewatch"`,
  values: `"viewings", "minutes", "unsaid", "regular"`,
};

export async function updateTitleYears(client: PoolClient, userId: number, simklIds: readonly number[]): Promise<void> {
  if (simklIds.length === 0) return;
  const scope = sql`"simklId" = ANY(${simklIds})`;
  await execute(
    sql`WITH ${userTimeZone(userId)}, ${sumByYear(userId, scope)}, ${upsertChanged({ ...COLUMNS, userId, scope })}`,
    client,
  );
}

export async function rebuildTitleYears(client: PoolClient, userId: number): Promise<void> {
  await execute(sql`DELETE FROM "TitleYear" WHERE "userId" = ${userId}`, client);
  await execute(
    sql`WITH ${userTimeZone(userId)}, ${sumByYear(userId, sql`TRUE`)} ${insertRecomputed({ ...COLUMNS, userId })}`,
    client,
  );
}

function sumByYear(userId: number, scope: Sql): Sql {
  const key = rawSql(COLUMNS.key);
  return sql`recomputed AS MATERIALIZED (
    SELECT ${key}, count(*)::int AS "viewings", coalesce(sum("runtime"), 0)::int AS "minutes",
      (count(*) FILTER (WHERE coalesce("runtime", 0) = 0))::int AS "unsaid",
      (count(*) FILTER (WHERE NOT "isRewatch" AND ("season" > 0 OR "number" = 0)))::int AS "regular"
    FROM (
      SELECT "simklId", "rewatchId" > 0 AS "isRewatch", "season", "number", "runtime", CASE "dateQuality"
        WHEN 'unknown' THEN 0 ELSE date_part('year', "watchedAt" AT TIME ZONE zone."name")::smallint END AS "year"
      FROM "Watch", zone WHERE "userId" = ${userId} AND NOT "isCopy" AND ${scope} OFFSET 0
    ) AS watch
    GROUP BY ${key}
  )`;
}
