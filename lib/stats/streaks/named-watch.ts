import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Kind } from "@/lib/database/generated/enums";
import { withTitleUrl } from "@/lib/library/with-title-url";
import { isDayWithin } from "../range/day-within";
import { isWatchAsked } from "../range/filter-sql";
import type { StatsFilter } from "../range/stats-filter";

export interface NamedWatch {
  simklId: number;
  kind: Kind;
  title: string;
  url: string;
  season: number;
  number: number;
  watchedAt: Date;
}

/** Which viewing is meant: the nth of these days, of films alone or of episodes alone when `of` says so. */
export interface Wanted {
  firstDay: string;
  lastDay: string;
  nth: number;
  of: "films" | "episodes" | null;
}

interface Found extends Omit<NamedWatch, "url"> {
  place: number;
  slug: string | null;
}

/** The viewings that are meant, in the same order; null where there is none. Each is found by its date, and no other read. */
export async function namedWatches(
  userId: number,
  timeZone: string,
  filter: StatsFilter,
  wanted: readonly Wanted[],
): Promise<(NamedWatch | null)[]> {
  if (wanted.length === 0) return [];
  const found = await db.$queryRaw<Found[]>`
    SELECT wanted."place"::int AS "place", hit.*
    FROM unnest(
      ${wanted.map(({ firstDay }) => firstDay)}::date[], ${wanted.map(({ lastDay }) => lastDay)}::date[],
      ${wanted.map(({ nth }) => nth)}::int[], ${wanted.map(({ of }) => of ?? "both")}::text[]
    ) WITH ORDINALITY AS wanted("first", "last", "nth", "of", "place"), LATERAL (
      SELECT w."simklId", t."kind", t."title", t."ids"->>'slug' AS "slug", w."season"::int AS "season", w."number", w."watchedAt"
      FROM "Watch" w JOIN "Title" t USING ("simklId")
      WHERE ${isWatchAsked(userId, filter)} AND ${isDayWithin(Prisma.sql`wanted."first"`, Prisma.sql`wanted."last"`, timeZone)}
        AND (wanted."of" = 'both' OR (w."season" = 0 AND w."number" = 0) = (wanted."of" = 'films'))
      ORDER BY ${IN_ORDER} OFFSET wanted."nth" - 1 LIMIT 1
    ) hit`;
  const byPlace = new Map(found.map(({ place, ...watch }) => [place, withTitleUrl(watch)]));
  return wanted.map((_, index) => byPlace.get(index + 1) ?? null);
}

/** The order of the history. */
export const IN_ORDER = Prisma.sql`w."watchedAt", w."simklId", w."season", w."number", w."rewatchId"`;
