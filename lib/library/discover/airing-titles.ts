import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { emptySql, rows, sql } from "@/lib/database/sql";
import type { LocalWindow } from "@/lib/domain/local-window";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { type DiscoverTitle, type DiscoverTitleRow, isNotInLibrary, selectCardColumns } from "./discover-title";

export interface AiringTitle extends DiscoverTitle {
  /** Of its first episode of the day; of a movie, midnight UTC of its day. */
  airsAt: Date;
  /** Both 0 for a movie. */
  season: number;
  number: number;
  /** How many episodes of it air on the day. */
  episodes: number;
}

interface AiringPage {
  day: LocalWindow;
  kind: Kind | null;
  hidesOwn: boolean;
  offset: number;
  limit: number;
}

/** What airs on a day of the person's zone, also of titles that nobody here has; the best known first. */
export async function listAiringTitles(
  userId: number,
  { day, kind, hidesOwn, offset, limit }: AiringPage,
): Promise<AiringTitle[]> {
  // Movies are released on days, without a zone.
  const movieDay = new Date(`${day.firstDay}T00:00:00Z`);
  const found = await rows<DiscoverTitleRow & Omit<AiringTitle, keyof DiscoverTitle>>(sql`
    SELECT ${selectCardColumns(day.firstDay)}, aired."airsAt", aired."season", aired."number", aired."episodes"
    FROM (
      SELECT DISTINCT ON (airing."simklId") airing."simklId", airing."airsAt", airing."season"::int AS "season", airing."number",
        count(*) OVER (PARTITION BY airing."simklId")::int AS "episodes"
      FROM "Airing" airing
      WHERE airing."airsAt" >= ${movieDay < day.since ? movieDay : day.since} AND airing."airsAt" < ${day.until}
        AND CASE WHEN airing."kind" = 'movie' THEN airing."airsAt" = ${movieDay} ELSE airing."airsAt" >= ${day.since} END
        ${kind === null ? emptySql : sql`AND airing."kind" = ${kind}::"Kind"`}
      ORDER BY airing."simklId", airing."airsAt", airing."season", airing."number"
    ) aired
    JOIN "Title" title ON title."simklId" = aired."simklId"
    ${hidesOwn ? sql`WHERE ${isNotInLibrary(userId)}` : emptySql}
    ORDER BY title."rank" NULLS LAST, aired."airsAt", title."simklId" OFFSET ${offset} LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
