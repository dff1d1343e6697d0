import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/library-row";

/**
 * Writes the catalogue facts that library rows carry; a title that is already known as it is stays untouched.
 * Sorted by id, so that two imports that meet on the same titles lock them in the same order.
 * Answers the titles whose kind or length is another than before.
 */
export async function storeTitles(client: PoolClient, rows: readonly LibraryRow[]): Promise<number[]> {
  const titles = rows.map(titleOf).sort((one, other) => one.simklId - other.simklId);
  const { rows: remeasured } = await client.query<{ simklId: number }>(
    `WITH told AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS row("simklId" int, "kind" "Kind", "animeType" text, "title" text,
         "year" int, "poster" text, "runtime" int, "ids" jsonb, "mappedTvdbSeasons" int[])
     ), stored AS (
       INSERT INTO "Title" ("simklId", "kind", "animeType", "title", "year", "poster", "runtime", "ids", "mappedTvdbSeasons")
       SELECT "simklId", "kind", "animeType", "title", "year", "poster", "runtime", "ids", coalesce("mappedTvdbSeasons", '{}')
       FROM told
       ON CONFLICT ("simklId") DO UPDATE SET "kind" = EXCLUDED."kind", "animeType" = EXCLUDED."animeType",
         "title" = EXCLUDED."title", "year" = EXCLUDED."year", "poster" = EXCLUDED."poster", "runtime" = EXCLUDED."runtime",
         "ids" = EXCLUDED."ids", "mappedTvdbSeasons" = EXCLUDED."mappedTvdbSeasons", "updatedAt" = now()
       WHERE ("Title"."kind", "Title"."animeType", "Title"."title", "Title"."year", "Title"."poster", "Title"."runtime",
           "Title"."ids", "Title"."mappedTvdbSeasons")
         IS DISTINCT FROM (EXCLUDED."kind", EXCLUDED."animeType", EXCLUDED."title", EXCLUDED."year", EXCLUDED."poster",
           EXCLUDED."runtime", EXCLUDED."ids", EXCLUDED."mappedTvdbSeasons")
       RETURNING "simklId", "kind", "runtime"
     )
     SELECT stored."simklId" FROM stored JOIN "Title" before USING ("simklId")
     WHERE (before."kind", before."runtime") IS DISTINCT FROM (stored."kind", stored."runtime")`,
    [JSON.stringify(titles)],
  );
  return remeasured.map(({ simklId }) => simklId);
}

function titleOf(row: LibraryRow) {
  const { simklId, kind, animeType, title, year, poster, runtime, ids, mappedTvdbSeasons } = row;
  return { simklId, kind, animeType, title, year, poster, runtime, ids, mappedTvdbSeasons };
}
