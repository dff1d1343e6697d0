import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Kind } from "@/lib/database/generated/enums";
import { withTitleUrl } from "@/lib/library/with-title-url";
import { isDayWithin } from "../range/day-within";
import type { DayRange } from "../range/stats-filter";
import { USUAL_OF_KIND } from "../range/viewing-minutes";

export interface Sitting {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  poster: string | null;
  episodes: number;
  minutes: number;
  from: Date;
  to: Date;
}

/** Somebody who does something else for longer than this has got up in between. */
export const LONGEST_PAUSE_HOURS = 3;

/**
 * The most episodes of one title one after the other, with nothing else and no long pause in between, by exact dates; the first of those
 * that are equally long. It may go on past midnight, unlike a day. Null when nothing followed upon anything.
 */
export async function longestSitting(userId: number, timeZone: string, range: DayRange): Promise<Sitting | null> {
  const [found] = await db.$queryRaw<(Omit<Sitting, "url"> & { slug: string | null })[]>`
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", t."poster", run."episodes"::int AS "episodes",
      (run."known" + run."unsaid" * coalesce(nullif(t."runtime", 0), ${USUAL_OF_KIND}))::int AS "minutes", run."from", run."to"
    FROM (
      SELECT "simklId", count(*) AS "episodes", coalesce(sum("runtime"), 0) AS "known",
        count(*) FILTER (WHERE coalesce("runtime", 0) = 0) AS "unsaid", min("watchedAt") AS "from", max("watchedAt") AS "to"
      FROM (
        SELECT watched.*, sum("begins") OVER (${IN_ORDER}) AS "run"
        FROM (
          SELECT w."simklId", w."season", w."number", w."rewatchId", w."watchedAt", w."runtime",
            (w."simklId" IS DISTINCT FROM lag(w."simklId") OVER before
              OR w."watchedAt" > lag(w."watchedAt") OVER before + ${LONGEST_PAUSE_HOURS} * interval '1 hour')::int AS "begins"
          FROM "Watch" w
          WHERE w."userId" = ${userId} AND NOT w."isCopy" AND w."dateQuality" = 'exact'
            AND ${isDayWithin(Prisma.sql`${range.firstDay}::date`, Prisma.sql`${range.lastDay}::date`, timeZone)}
          WINDOW before AS (${IN_ORDER})
        ) watched
      ) runs
      WHERE "number" > 0
      GROUP BY "run", "simklId" HAVING count(*) > 1 ORDER BY 2 DESC, min("watchedAt") LIMIT 1
    ) run JOIN "Title" t USING ("simklId")`;
  return found ? withTitleUrl(found) : null;
}

/** The order of the history. */
const IN_ORDER = Prisma.sql`ORDER BY "watchedAt", "simklId", "season", "number", "rewatchId"`;
