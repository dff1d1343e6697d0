import "server-only";
import { Prisma } from "@/lib/database/generated/client";

/**
 * Whether an instant lies on these days of a zone. Midnight may come twice or never where clocks change: a stretch that surely holds
 * the days is looked through, and near its ends the day decides.
 */
export function isOnDays(instant: Prisma.Sql, first: Prisma.Sql, last: Prisma.Sql, timeZone: string): Prisma.Sql {
  const since = Prisma.sql`${first}::timestamp AT TIME ZONE ${timeZone}::text`;
  const until = Prisma.sql`(${last} + 1)::timestamp AT TIME ZONE ${timeZone}::text`;
  return Prisma.sql`${instant} >= ${since} - interval '3 hours' AND ${instant} < ${until} + interval '3 hours'
    AND ((${instant} >= ${since} + interval '3 hours' AND ${instant} < ${until} - interval '3 hours')
      OR (${instant} AT TIME ZONE ${timeZone}::text)::date BETWEEN ${first} AND ${last})`;
}

/** Whether a watch `w` lies on these days of a zone. */
export function isWatchOnDays(first: Prisma.Sql, last: Prisma.Sql, timeZone: string): Prisma.Sql {
  return Prisma.sql`w."dateQuality" <> 'unknown' AND ${isOnDays(Prisma.sql`w."watchedAt"`, first, last, timeZone)}`;
}
