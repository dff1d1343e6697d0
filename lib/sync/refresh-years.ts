import type { PoolClient } from "pg";
import { ZONE_OF_PERSON } from "./person-zone";
import { writeDiffering } from "./write-differing";

/** Computes anew what a person watched of these titles year by year, for the transaction that touched them. */
export async function refreshYears(client: PoolClient, userId: number, simklIds: readonly number[]): Promise<void> {
  if (simklIds.length > 0) await client.query(REFRESH, [userId, simklIds]);
}

/** The same of all titles, in a transaction. */
export async function rebuildYears(client: PoolClient, userId: number): Promise<void> {
  await client.query(`DELETE FROM "TitleYear" WHERE "userId" = $1`, [userId]);
  await client.query(REBUILD, [userId]);
}

const KEY = `"simklId", "year", "isRewatch"`;
const FIGURES = `"viewings", "minutes", "unsaid", "regular"`;

function yearly(isAsked: string): string {
  return `told AS MATERIALIZED (
    SELECT ${KEY}, count(*)::int AS "viewings", coalesce(sum("runtime"), 0)::int AS "minutes",
      (count(*) FILTER (WHERE coalesce("runtime", 0) = 0))::int AS "unsaid",
      (count(*) FILTER (WHERE NOT "isRewatch" AND ("season" > 0 OR "number" = 0)))::int AS "regular"
    FROM (
      SELECT "simklId", "rewatchId" > 0 AS "isRewatch", "season", "number", "runtime", CASE "dateQuality"
        WHEN 'unknown' THEN 0 ELSE date_part('year', "watchedAt" AT TIME ZONE zone."name")::smallint END AS "year"
      FROM "Watch", zone WHERE "userId" = $1 AND NOT "isCopy" AND ${isAsked} OFFSET 0
    ) AS viewing
    GROUP BY ${KEY}
  )`;
}

const REFRESH = `WITH ${ZONE_OF_PERSON}, ${yearly(`"simklId" = ANY($2)`)},
  ${writeDiffering("TitleYear", KEY, FIGURES, `"simklId" = ANY($2)`)}`;

const REBUILD = `WITH ${ZONE_OF_PERSON}, ${yearly("TRUE")}
  INSERT INTO "TitleYear" ("userId", ${KEY}, ${FIGURES}) SELECT $1, ${KEY}, ${FIGURES} FROM told ORDER BY ${KEY}`;
