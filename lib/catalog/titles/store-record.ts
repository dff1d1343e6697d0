import type { PoolClient } from "pg";
import type { TitleRecord } from "./title-record";

/**
 * Writes a catalogue record, read at `now`. What library rows tell as well (name, year, poster, runtime, ids) belongs to the
 * sync once a title is in a library: two writers would correct each other for ever.
 */
export async function storeRecord(client: PoolClient, record: TitleRecord, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "Title" AS title (${COLUMNS}, "ids", "detailsAt")
     SELECT ${COLUMNS}, "catalogIds", $2 FROM jsonb_to_record($1::jsonb) AS row(${TYPES})
     ON CONFLICT ("simklId") DO UPDATE SET ${CATALOG_COLUMNS.map(buildAssignment).join(", ")}, "detailsAt" = EXCLUDED."detailsAt", "staleSince" = NULL`,
    [JSON.stringify(record), now],
  );
  await client.query(
    `UPDATE "Title" SET ${SHARED_COLUMNS.map((name) => `"${name}" = row."${name}"`).join(", ")},
       "ids" = row."catalogIds", "updatedAt" = $2
     FROM jsonb_to_record($1::jsonb) AS row(${TYPES})
     WHERE "Title"."simklId" = row."simklId"
       AND NOT EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = row."simklId")`,
    [JSON.stringify(record), now],
  );
}

const SHARED_COLUMNS = ["kind", "animeType", "title", "year", "poster", "runtime", "mappedTvdbSeasons"] as const;

const CATALOG_COLUMNS = [
  "englishTitle",
  "otherNames",
  "genres",
  "country",
  "language",
  "network",
  "studios",
  "director",
  "certification",
  "overview",
  "airStatus",
  "releasedOn",
  "firstAiredAt",
  "lastAiredAt",
  "episodeCount",
  "communityRating",
  "communityVotes",
  "otherRatings",
  "rank",
  "fanart",
  "trailer",
  "catalogIds",
  "related",
] as const;

const COLUMNS = ["simklId", ...SHARED_COLUMNS, ...CATALOG_COLUMNS].map((name) => `"${name}"`).join(", ");
const TYPES = `"simklId" int, "kind" "Kind", "animeType" text, "title" text, "year" int, "poster" text, "runtime" int,
  "mappedTvdbSeasons" int[], "englishTitle" text, "otherNames" text[], "genres" text[], "country" text, "language" text,
  "network" text, "studios" text[], "director" text, "certification" text, "overview" text, "airStatus" text,
  "releasedOn" date, "firstAiredAt" timestamptz, "lastAiredAt" timestamptz, "episodeCount" int, "communityRating" float8,
  "communityVotes" int, "otherRatings" jsonb, "rank" int, "fanart" text, "trailer" text, "catalogIds" jsonb, "related" jsonb`;

function buildAssignment(name: string): string {
  return `"${name}" = EXCLUDED."${name}"`;
}
