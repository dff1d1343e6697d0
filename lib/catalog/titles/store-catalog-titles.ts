import { sanitizeIds } from "@/lib/database/sanitize";
import { execute, type Queryable, sql } from "@/lib/database/sql";
import type { CatalogTitle } from "./catalog-title";

/**
 * Stores what a list or a search says of titles, so that they have images and can be added. Their records follow when somebody
 * opens or adds them. What a library or a record says is not replaced.
 */
export async function storeCatalogTitles(client: Queryable, titles: readonly CatalogTitle[]): Promise<void> {
  const incoming = new Map(titles.map((title) => [title.simklId, { ...title, ids: sanitizeIds(title.ids) }]));
  await execute(
    sql`INSERT INTO "Title" AS title ("simklId", "kind", "animeType", "title", "year", "poster", "ids", "mappedTvdbSeasons")
      SELECT "simklId", "kind", "animeType", "title", "year", "poster", "ids", '{}'
      FROM jsonb_to_recordset(${JSON.stringify([...incoming.values()])}::jsonb) AS row("simklId" int, "kind" "Kind",
        "animeType" text, "title" text, "year" int, "poster" text, "ids" jsonb)
      ORDER BY "simklId"
      ON CONFLICT ("simklId") DO UPDATE SET "poster" = EXCLUDED."poster"
      WHERE title."poster" IS DISTINCT FROM EXCLUDED."poster" AND EXCLUDED."poster" IS NOT NULL
        AND NOT EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = title."simklId")`,
    client,
  );
}
