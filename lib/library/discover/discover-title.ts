import type { Kind } from "@/lib/database/generated/enums";
import { type Sql, sql } from "@/lib/database/sql";

/** A title of the catalogue, as a card shows it. */
export interface DiscoverTitle {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  title: string;
  year: number | null;
  poster: string | null;
  /** Its page on Simkl. */
  url: string;
  rank: number | null;
  rating: number | null;
  /** Simkl's word, such as `airing`; of movies `released` or `upcoming`. */
  releaseState: string | null;
}

export type DiscoverTitleRow = Omit<DiscoverTitle, "url"> & { slug: string | null };

/** The columns of a card, over `title`. `today` is a day, `YYYY-MM-DD`. */
export function selectCardColumns(today: string): Sql {
  return sql`title."simklId", title."kind", title."animeType", title."title", title."year", title."poster",
    title."ids"->>'slug' AS "slug", title."rank", title."communityRating" AS "rating",
    CASE WHEN title."kind" <> 'movie' THEN title."airStatus"
      WHEN title."releasedOn" <= ${today}::date THEN 'released'
      WHEN title."releasedOn" IS NOT NULL THEN 'upcoming' END AS "releaseState"`;
}

/** Whether `title` is on none of the person's lists. */
export function isNotInLibrary(userId: number): Sql {
  return sql`NOT EXISTS (
    SELECT FROM "LibraryItem" item WHERE item."userId" = ${userId} AND item."simklId" = title."simklId")`;
}
