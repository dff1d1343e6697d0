import "server-only";
import { Prisma } from "@/lib/database/generated/client";

/**
 * Whether a watch `w` lies on these days of a zone. Midnight may come twice or never where clocks change: a stretch that surely holds
 * the days is looked through, and the day decides.
 */
export function isDayWithin(first: Prisma.Sql, last: Prisma.Sql, timeZone: string): Prisma.Sql {
  return Prisma.sql`w."dateQuality" <> 'unknown'
    AND w."watchedAt" >= ${first}::timestamp AT TIME ZONE ${timeZone}::text - interval '3 hours'
    AND w."watchedAt" < (${last} + 1)::timestamp AT TIME ZONE ${timeZone}::text + interval '3 hours'
    AND (w."watchedAt" AT TIME ZONE ${timeZone}::text)::date BETWEEN ${first} AND ${last}`;
}
