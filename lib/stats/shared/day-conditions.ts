import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

/**
 * Whether an instant lies on these days of a zone. Midnight may come twice or never where clocks change: a stretch that surely holds
 * the days is looked through, and near its ends the day decides.
 */
export function isOnDays(instant: Sql, first: Sql, last: Sql, timeZone: string): Sql {
  const since = sql`${first}::timestamp AT TIME ZONE ${timeZone}::text`;
  const until = sql`(${last} + 1)::timestamp AT TIME ZONE ${timeZone}::text`;
  return sql`${instant} >= ${since} - interval '3 hours' AND ${instant} < ${until} + interval '3 hours'
    AND ((${instant} >= ${since} + interval '3 hours' AND ${instant} < ${until} - interval '3 hours')
      OR (${instant} AT TIME ZONE ${timeZone}::text)::date BETWEEN ${first} AND ${last})`;
}

/** Whether a watch `w` lies on these days of a zone. */
export function isWatchOnDays(first: Sql, last: Sql, timeZone: string): Sql {
  return sql`w."dateQuality" <> 'unknown' AND ${isOnDays(sql`w."watchedAt"`, first, last, timeZone)}`;
}
