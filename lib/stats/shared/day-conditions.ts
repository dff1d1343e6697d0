import "server-only";
import { type Sql, sql } from "@/lib/database/sql";

/**
 * Condition for local days. Near the ends it computes the day, because clock changes may repeat or skip midnight; the rest
 * uses the index.
 */
export function isOnDays(instant: Sql, first: Sql, last: Sql, timeZone: string): Sql {
  const since = sql`${first}::timestamp AT TIME ZONE ${timeZone}::text`;
  const until = sql`(${last} + 1)::timestamp AT TIME ZONE ${timeZone}::text`;
  return sql`${instant} >= ${since} - interval '3 hours' AND ${instant} < ${until} + interval '3 hours'
    AND ((${instant} >= ${since} + interval '3 hours' AND ${instant} < ${until} - interval '3 hours')
      OR (${instant} AT TIME ZONE ${timeZone}::text)::date BETWEEN ${first} AND ${last})`;
}

export function isWatchOnDays(first: Sql, last: Sql, timeZone: string): Sql {
  return sql`w."dateQuality" <> 'unknown' AND ${isOnDays(sql`w."watchedAt"`, first, last, timeZone)}`;
}
