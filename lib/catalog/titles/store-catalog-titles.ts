import { sanitizeIds } from "@/lib/database/sanitize";
import { execute, type Queryable, sql } from "@/lib/database/sql";
import type { CatalogTitle } from "./catalog-title";

/**
 * Stores what a list or a search says of titles, so that they have images and can be added. Their records follow when somebody
 * opens or adds them. What a library or a record says is not replaced, but for figures.
 */
export async function storeCatalogTitles(client: Queryable, titles: readonly CatalogTitle[]): Promise<void> {
  const incoming = new Map(titles.map((title) => [title.simklId, { ...title, ids: sanitizeIds(title.ids) }]));
  await execute(
    sql`INSERT INTO "Title" AS title ("simklId", "kind", "animeType", "title", "year", "poster", "ids", "mappedTvdbSeasons",
        "rank", "communityRating", "airStatus", "releasedOn")
      SELECT "simklId", "kind", "animeType", "title", "year", "poster", "ids", '{}', CASE WHEN "rank" > 0 THEN "rank" END,
        CASE WHEN "rating" BETWEEN 0 AND 10 THEN "rating" END, CASE WHEN "kind" <> 'movie' THEN "releaseState" END, "releasedOn"
      FROM jsonb_to_recordset(${JSON.stringify([...incoming.values()])}::jsonb) AS row("simklId" int, "kind" "Kind",
        "animeType" text, "title" text, "year" int, "poster" text, "ids" jsonb, "rank" int, "rating" float,
        "releaseState" text, "releasedOn" date)
      ORDER BY "simklId"
      ON CONFLICT ("simklId") DO UPDATE SET ("rank", "communityRating", "poster", "airStatus", "releasedOn") = (${CURRENT})
      WHERE (title."rank", title."communityRating", title."poster", title."airStatus", title."releasedOn")
        IS DISTINCT FROM (${CURRENT})`,
    client,
  );
}

/** Of a known title: Simkl's newest figures, the poster unless the sync has one, the rest until the record is read. */
const CURRENT = sql`
  coalesce(EXCLUDED."rank", title."rank"), coalesce(EXCLUDED."communityRating", title."communityRating"),
  CASE WHEN EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = title."simklId") THEN title."poster"
    ELSE coalesce(EXCLUDED."poster", title."poster") END,
  CASE WHEN title."detailsAt" IS NULL THEN coalesce(EXCLUDED."airStatus", title."airStatus") ELSE title."airStatus" END,
  CASE WHEN title."detailsAt" IS NULL THEN coalesce(EXCLUDED."releasedOn", title."releasedOn") ELSE title."releasedOn" END`;
