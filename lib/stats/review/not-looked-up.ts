import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { seenParts } from "../breakdown/seen-parts";
import type { DayRange } from "../range/stats-filter";
import { USUAL_OF_KIND } from "../range/viewing-minutes";

export interface NotLookedUp {
  titles: number;
  minutes: number;
}

/** What was watched on these days of titles whose genres and countries the catalogue has not read yet; it will, unless Simkl knows no such title. */
export async function notLookedUp(userId: number, timeZone: string, range: DayRange): Promise<NotLookedUp> {
  const [found] = await db.$queryRaw<NotLookedUp[]>`
    WITH seen AS MATERIALIZED (
      SELECT "simklId", sum("minutes") AS "known", sum("unsaid") AS "unsaid"
      FROM (${Prisma.join(seenParts(userId, { timeZone, range }), " UNION ALL ")}) part
      GROUP BY 1
    )
    SELECT count(*)::int AS "titles",
      coalesce(sum(seen."known" + seen."unsaid" * coalesce(nullif(t."runtime", 0), ${USUAL_OF_KIND})), 0)::int AS "minutes"
    FROM seen JOIN "Title" t USING ("simklId")
    WHERE t."detailsAt" IS NULL AND NOT EXISTS (SELECT FROM "UnknownTitle" unknown WHERE unknown."simklId" = t."simklId")`;
  return found ?? { titles: 0, minutes: 0 };
}
