import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { type Progress, sortUpNext, type UpNextGroup } from "./sort-up-next";

export interface UpNextTitle extends Progress {
  simklId: number;
  kind: Kind;
  title: string;
  poster: string | null;
  url: string;
  /** Simkl's code of the next episode, `S02E03` or `E03`. */
  nextToWatch: string;
  nextTitle: string | null;
  /** Whole minutes; null when unknown. */
  runtime: number | null;
}

/** Titles on Watching with a next episode, in the order of `sortUpNext`. */
export async function listUpNext(
  userId: number,
  timeZone: string,
  now: Date,
): Promise<(UpNextTitle & { place: UpNextGroup })[]> {
  const found = await rows<Omit<UpNextTitle, "url"> & { slug: string | null }>(sql`
    SELECT t."simklId", t."kind", t."title", t."poster", t."ids"->>'slug' AS "slug", nullif(t."runtime", 0) AS "runtime",
      t."airStatus", i."nextToWatch", i."nextTitle", i."nextDate", i."lastWatchedAt", i."watchedEpisodes",
      i."totalEpisodes", i."notAiredEpisodes"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId} AND i."status" = 'watching' AND i."nextToWatch" IS NOT NULL`);
  return sortUpNext(found.map(withTitleUrl), timeZone, now);
}
