import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";

/**
 * Writes the catalogue facts that library rows carry; a title that is already known as it is stays untouched.
 * Written by id, so that two imports that meet on the same titles lock them in the same order.
 * Answers the titles whose kind or length is another than before.
 */
export async function storeTitles(client: PoolClient, rows: readonly LibraryRow[]): Promise<number[]> {
  const { rows: remeasured } = await client.query<{ simklId: number }>(
    `WITH told AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS row("simklId" int, "kind" "Kind", "animeType" text, "title" text,
         "year" int, "poster" text, "runtime" int, "ids" jsonb, "mappedTvdbSeasons" int[])
     ), differing AS MATERIALIZED (
       SELECT told.*, (title."kind", title."runtime") IS DISTINCT FROM (told."kind", told."runtime") AS "isRemeasured"
       FROM told LEFT JOIN "Title" title USING ("simklId")
       WHERE title."simklId" IS NULL OR (${qualifyColumns("title")}) IS DISTINCT FROM (${qualifyColumns("told")})
     ), stored AS (
       INSERT INTO "Title" ("simklId", ${COLUMNS}) SELECT "simklId", ${COLUMNS} FROM differing ORDER BY "simklId"
       ON CONFLICT ("simklId") DO UPDATE SET (${COLUMNS}, "updatedAt") = (${qualifyColumns("EXCLUDED")}, now())
     )
     SELECT "simklId" FROM differing WHERE "isRemeasured"`,
    [JSON.stringify(rows.map(toTitle))],
  );
  return remeasured.map(({ simklId }) => simklId);
}

const NAMES = ["kind", "animeType", "title", "year", "poster", "runtime", "ids", "mappedTvdbSeasons"] as const;
const COLUMNS = NAMES.map((name) => `"${name}"`).join(", ");

function qualifyColumns(alias: string): string {
  return NAMES.map((name) => `${alias}."${name}"`).join(", ");
}

function toTitle(row: LibraryRow): Record<(typeof NAMES)[number] | "simklId", unknown> {
  const { simklId, kind, animeType, title, year, poster, runtime, ids, mappedTvdbSeasons } = row;
  return { simklId, kind, animeType, title, year, poster, runtime, ids, mappedTvdbSeasons: mappedTvdbSeasons ?? [] };
}
