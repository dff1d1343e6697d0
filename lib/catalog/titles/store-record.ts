import type { PoolClient } from "pg";
import { execute, rawSql, sql } from "@/lib/database/sql";
import type { TitleRecord } from "./title-record";

/** For titles in a library the sync owns what rows contain too: two writers would overwrite each other for ever. */
export async function storeRecord(client: PoolClient, record: TitleRecord, now: Date): Promise<void> {
  const row = sql`jsonb_to_record(${JSON.stringify(record)}::jsonb) AS row(${TYPES})`;
  await execute(
    sql`INSERT INTO "Title" AS title (${COLUMNS}, "ids", "detailsAt")
      SELECT ${COLUMNS}, "catalogIds", ${now}::timestamptz FROM ${row}
      ON CONFLICT ("simklId") DO UPDATE SET ${CATALOG_ASSIGNMENTS}, "detailsAt" = EXCLUDED."detailsAt", "staleSince" = NULL`,
    client,
  );
  await execute(
    sql`UPDATE "Title" SET ${SHARED_ASSIGNMENTS}, "ids" = row."catalogIds", "updatedAt" = ${now} FROM ${row}
      WHERE "Title"."simklId" = row."simklId"
        AND NOT EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = row."simklId")`,
    client,
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

const COLUMNS = rawSql(["simklId", ...SHARED_COLUMNS, ...CATALOG_COLUMNS].map((name) => `"${name}"`).join(", "));
const CATALOG_ASSIGNMENTS = rawSql(CATALOG_COLUMNS.map((name) => `"${name}" = EXCLUDED."${name}"`).join(", "));
const SHARED_ASSIGNMENTS = rawSql(SHARED_COLUMNS.map((name) => `"${name}" = row."${name}"`).join(", "));
const TYPES = sql`"simklId" int, "kind" "Kind", "animeType" text, "title" text, "year" int, "poster" text, "runtime" int,
  "mappedTvdbSeasons" int[], "englishTitle" text, "otherNames" text[], "genres" text[], "country" text, "language" text,
  "network" text, "studios" text[], "director" text, "certification" text, "overview" text, "airStatus" text,
  "releasedOn" date, "firstAiredAt" timestamptz, "lastAiredAt" timestamptz, "episodeCount" int, "communityRating" float8,
  "communityVotes" int, "otherRatings" jsonb, "rank" int, "fanart" text, "trailer" text, "catalogIds" jsonb, "related" jsonb`;
