import type { ClientBase, Pool } from "pg";
import type { Kind } from "@/lib/database/generated/enums";
import type { Target } from "@/lib/outbox/intents/target";
import { isMovie } from "@/lib/outbox/intents/title-facts";
import { TITLE_IDS } from "@/lib/simkl/schemas/title-ids";

/** A title on file that may be the one meant. */
export interface FoundTitle {
  simklId: number;
  kind: Kind;
  animeType: string | null;
}

/**
 * The titles on file that each of the wanted can be: by the id that Simkl trusts most, else by name and year together
 * (docs/simkl-api.md#ids). More than one where an id is shared, as cours of an anime share theirs, or a name. Films are
 * looked for among films. Only among the person's own titles when they are named.
 */
export async function findTitles(
  client: ClientBase | Pool,
  wanted: ReadonlyMap<number, Target>,
  userId: number | null = null,
): Promise<Map<number, FoundTitle[]>> {
  const wantedRows = [...wanted].map(([key, target]) => {
    const { simkl, ...ids } = target.ids;
    return {
      key,
      simkl: simkl === undefined ? null : Number(simkl),
      isFilm: isMovie(target),
      title: target.title,
      year: target.year,
      ids,
    };
  });
  const { rows } = await client.query<FoundTitle & { key: number }>(FIND_TITLES_SQL, [
    JSON.stringify(wantedRows),
    userId,
    [...TITLE_IDS],
  ]);
  const found = new Map<number, FoundTitle[]>();
  for (const { key, ...title } of rows) found.set(key, [...(found.get(key) ?? []), title]);
  return found;
}

const FIND_TITLES_SQL = `
  WITH wanted AS MATERIALIZED (
    SELECT *, fold_name("title") AS "name" FROM jsonb_to_recordset($1::jsonb)
      AS one("key" int, "simkl" int, "isFilm" boolean, "title" text, "year" int, "ids" jsonb)
  ), known AS MATERIALIZED (
    SELECT title."simklId", title."kind", title."animeType", title."year", title."searchText",
      coalesce(title."catalogIds", '{}') || title."ids" AS "ids",
      (title."kind" = 'movie' OR (title."kind" = 'anime' AND title."animeType" IS NOT DISTINCT FROM 'movie')) AS "isFilm"
    FROM "Title" title
    WHERE $2::int IS NULL OR EXISTS (SELECT FROM "LibraryItem" item WHERE item."userId" = $2 AND item."simklId" = title."simklId")
  ), told AS MATERIALIZED (
    SELECT known."simklId", known."isFilm", one."name", one."id" FROM known, jsonb_each_text(known."ids") AS one("name", "id")
    WHERE one."name" = ANY($3)
  ), called AS MATERIALIZED (
    SELECT known."simklId", known."isFilm", known."year", name FROM known, string_to_table(known."searchText", E'\\n') AS name
  ), named AS MATERIALIZED (
    SELECT wanted."key", wanted."isFilm", one."name", one."id" FROM wanted, jsonb_each_text(wanted."ids") AS one("name", "id")
    WHERE wanted."simkl" IS NULL
  ), fits AS MATERIALIZED (
    SELECT wanted."key", known."simklId", 0 AS "place" FROM wanted JOIN known ON known."simklId" = wanted."simkl"
    UNION ALL
    SELECT named."key", told."simklId", array_position($3::text[], named."name")
    FROM named JOIN told USING ("name", "id", "isFilm")
    UNION ALL
    SELECT wanted."key", called."simklId", 100 FROM wanted JOIN called USING ("name", "year", "isFilm")
    WHERE wanted."simkl" IS NULL AND wanted."name" <> ''
  ), best AS (
    SELECT "key", min("place") AS "place" FROM fits GROUP BY "key"
  )
  SELECT DISTINCT fits."key", known."simklId", known."kind"::text AS "kind", known."animeType"
  FROM best JOIN fits USING ("key", "place") JOIN known USING ("simklId") ORDER BY fits."key", known."simklId"`;
