import type { Kind } from "@/lib/database/generated/enums";
import { type Queryable, rows, type Sql, sql } from "@/lib/database/sql";
import { isMovie } from "@/lib/domain/is-movie";
import type { Target } from "@/lib/outbox/intents/target";
import { TITLE_IDS } from "@/lib/simkl/schemas/title-ids";

export interface FoundTitle {
  simklId: number;
  kind: Kind;
  animeType: string | null;
}

/**
 * Known titles that match each target: by the id that Simkl trusts most, otherwise by name and year (docs/simkl-api.md#ids).
 * Several titles can share an id or a name. With `userId` only titles of that library match.
 */
export async function findTitles(
  client: Queryable,
  wanted: ReadonlyMap<number, Target>,
  userId: number | null = null,
): Promise<Map<number, FoundTitle[]>> {
  const wantedRows = [...wanted].map(([key, target]) => {
    const { simkl, ...ids } = target.ids;
    return {
      key,
      simkl: simkl === undefined ? null : Number(simkl),
      isMovie: isMovie(target),
      title: target.title,
      year: target.year,
      ids,
    };
  });
  const matches = await rows<FoundTitle & { key: number }>(buildQuery(JSON.stringify(wantedRows), userId), client);
  const found = new Map<number, FoundTitle[]>();
  for (const { key, ...title } of matches) found.set(key, [...(found.get(key) ?? []), title]);
  return found;
}

function buildQuery(wantedRows: string, userId: number | null): Sql {
  const idNames = [...TITLE_IDS];
  return sql`
    WITH wanted AS MATERIALIZED (
      SELECT *, fold_name("title") AS "name" FROM jsonb_to_recordset(${wantedRows}::jsonb)
        AS one("key" int, "simkl" int, "isMovie" boolean, "title" text, "year" int, "ids" jsonb)
    ), known AS MATERIALIZED (
      SELECT title."simklId", title."kind", title."animeType", title."year", title."searchText",
        coalesce(title."catalogIds", '{}') || title."ids" AS "ids",
        (title."kind" = 'movie' OR (title."kind" = 'anime' AND title."animeType" IS NOT DISTINCT FROM 'movie')) AS "isMovie"
      FROM "Title" title
      WHERE ${userId}::int IS NULL OR EXISTS (
        SELECT FROM "LibraryItem" item WHERE item."userId" = ${userId}::int AND item."simklId" = title."simklId")
    ), title_ids AS MATERIALIZED (
      SELECT known."simklId", known."isMovie", one."name", one."id"
      FROM known, jsonb_each_text(known."ids") AS one("name", "id") WHERE one."name" = ANY(${idNames}::text[])
    ), title_names AS MATERIALIZED (
      SELECT known."simklId", known."isMovie", known."year", name
      FROM known, string_to_table(known."searchText", E'\\n') AS name
    ), named AS MATERIALIZED (
      SELECT wanted."key", wanted."isMovie", one."name", one."id"
      FROM wanted, jsonb_each_text(wanted."ids") AS one("name", "id") WHERE wanted."simkl" IS NULL
    ), matches AS MATERIALIZED (
      SELECT wanted."key", known."simklId", 0 AS "place" FROM wanted JOIN known ON known."simklId" = wanted."simkl"
      UNION ALL
      SELECT named."key", title_ids."simklId", array_position(${idNames}::text[], named."name")
      FROM named JOIN title_ids USING ("name", "id", "isMovie")
      UNION ALL
      SELECT wanted."key", title_names."simklId", 100 FROM wanted JOIN title_names USING ("name", "year", "isMovie")
      WHERE wanted."simkl" IS NULL AND wanted."name" <> ''
    ), best AS (
      SELECT "key", min("place") AS "place" FROM matches GROUP BY "key"
    )
    SELECT DISTINCT matches."key", known."simklId", known."kind"::text AS "kind", known."animeType"
    FROM best JOIN matches USING ("key", "place") JOIN known USING ("simklId") ORDER BY matches."key", known."simklId"`;
}
