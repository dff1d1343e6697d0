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
  // Of a sitting only both ends are kept, each with the episodes up to it: grouping every viewing would take longer than all the rest.
  const [found] = await db.$queryRaw<(Omit<Sitting, "url"> & { slug: string | null })[]>`
    WITH told AS NOT MATERIALIZED (
      SELECT w."simklId", w."season", w."number", w."rewatchId", w."watchedAt", w."runtime" FROM "Watch" w
      WHERE w."userId" = ${userId} AND NOT w."isCopy" AND w."dateQuality" = 'exact'
        AND ${isDayWithin(Prisma.sql`${range.firstDay}::date`, Prisma.sql`${range.lastDay}::date`, timeZone)}
    ), longest AS (
      SELECT * FROM (
        SELECT "simklId", "goesOn", "watchedAt" AS "from", lead("watchedAt") OVER edges AS "to",
          lead("upTo") OVER edges - "upTo" + ("number" > 0)::int AS "episodes"
        FROM (
          SELECT told.*, count(*) FILTER (WHERE "number" > 0) OVER history AS "upTo",
            (lag("simklId") OVER history = "simklId" AND "watchedAt" <= lag("watchedAt") OVER history + ${PAUSE}) IS TRUE AS "goesOn",
            (lead("simklId") OVER history = "simklId" AND lead("watchedAt") OVER history <= "watchedAt" + ${PAUSE}) IS TRUE AS "isFollowed"
          FROM told WINDOW history AS (${IN_ORDER} ROWS UNBOUNDED PRECEDING)
        ) placed
        WHERE "goesOn" <> "isFollowed" WINDOW edges AS (${IN_ORDER})
      ) sitting
      WHERE NOT "goesOn" AND "episodes" > 1 ORDER BY "episodes" DESC, "from" LIMIT 1
    )
    SELECT t."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", t."poster", longest."episodes"::int AS "episodes",
      part."minutes"::int AS "minutes", part."from", part."to"
    FROM longest JOIN "Title" t USING ("simklId"), LATERAL (
      SELECT sum(coalesce(nullif(told."runtime", 0), nullif(t."runtime", 0), ${USUAL_OF_KIND})) AS "minutes",
        min(told."watchedAt") AS "from", max(told."watchedAt") AS "to"
      FROM told
      WHERE told."simklId" = t."simklId" AND told."watchedAt" BETWEEN longest."from" AND longest."to" AND told."number" > 0
    ) part`;
  return found ? withTitleUrl(found) : null;
}

/** The order of the history. */
const IN_ORDER = Prisma.sql`ORDER BY "watchedAt", "simklId", "season", "number", "rewatchId"`;
const PAUSE = Prisma.sql`${LONGEST_PAUSE_HOURS} * interval '1 hour'`;
