import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";

/**
 * Writes library entries; one that is already stored as it is stays untouched. Steps from list to list are kept as seen at
 * `seenAt`, or when Simkl says the title was added if that can be; null keeps none, for a library that all comes in at once.
 */
export async function storeItems(
  client: PoolClient,
  userId: number,
  rows: readonly LibraryRow[],
  seenAt: Date | null,
): Promise<void> {
  await client.query(
    `WITH told AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS row("simklId" int, "status" "ListStatus", "addedAt" timestamptz,
         "lastWatchedAt" timestamptz, "rating" smallint, "ratedAt" timestamptz, "lastWatched" text, "nextToWatch" text,
         "watchedEpisodes" int, "totalEpisodes" int, "notAiredEpisodes" int, "nextTitle" text, "nextSeason" int,
         "nextEpisode" int, "nextDate" text, "memoText" text, "memoPrivate" boolean)
     ), differing AS MATERIALIZED (
       SELECT told.*, item."status" AS "statusBefore"
       FROM told LEFT JOIN "LibraryItem" item ON item."userId" = $1 AND item."simklId" = told."simklId"
       WHERE item."simklId" IS NULL OR (${STORED}) IS DISTINCT FROM (${INCOMING})
     ), step AS (
       SELECT "simklId", "statusBefore" AS "from", "status" AS "to",
         CASE WHEN "statusBefore" IS NULL AND "addedAt" <= $3 AND NOT EXISTS (
           SELECT FROM "StatusEvent" event
           WHERE event."userId" = $1 AND event."simklId" = differing."simklId" AND event."at" >= "addedAt"
         ) THEN "addedAt" ELSE $3 END AS "at"
       FROM differing WHERE $3::timestamptz IS NOT NULL AND "statusBefore" IS DISTINCT FROM "status"
     ), journey AS (
       INSERT INTO "StatusEvent" ("userId", "simklId", "at", "from", "to")
       SELECT $1, "simklId", "at", "from", "to" FROM step
       ON CONFLICT ("userId", "simklId", "at") DO UPDATE SET "to" = EXCLUDED."to"
     )
     INSERT INTO "LibraryItem" ("userId", ${COLUMNS}) SELECT $1, ${COLUMNS} FROM differing
     ON CONFLICT ("userId", "simklId") DO UPDATE SET (${COLUMNS}) = (${EXCLUDED})`,
    [userId, JSON.stringify(rows.map(toItem)), seenAt],
  );
}

const NAMES = [
  "simklId",
  "status",
  "addedAt",
  "lastWatchedAt",
  "rating",
  "ratedAt",
  "lastWatched",
  "nextToWatch",
  "watchedEpisodes",
  "totalEpisodes",
  "notAiredEpisodes",
  "nextTitle",
  "nextSeason",
  "nextEpisode",
  "nextDate",
  "memoText",
  "memoPrivate",
] as const;

const COLUMNS = NAMES.map((name) => `"${name}"`).join(", ");
const STORED = NAMES.map((name) => `item."${name}"`).join(", ");
const INCOMING = NAMES.map((name) => `told."${name}"`).join(", ");
const EXCLUDED = NAMES.map((name) => `EXCLUDED."${name}"`).join(", ");

function toItem(row: LibraryRow): Record<(typeof NAMES)[number], unknown> {
  return {
    simklId: row.simklId,
    status: row.status,
    addedAt: row.addedAt,
    lastWatchedAt: row.lastWatchedAt,
    rating: row.rating,
    ratedAt: row.ratedAt,
    lastWatched: row.lastWatched,
    nextToWatch: row.nextToWatch,
    watchedEpisodes: row.watchedEpisodes,
    totalEpisodes: row.totalEpisodes,
    notAiredEpisodes: row.notAiredEpisodes,
    nextTitle: row.nextInfo?.title,
    nextSeason: row.nextInfo?.season,
    nextEpisode: row.nextInfo?.episode,
    nextDate: row.nextInfo?.date,
    memoText: row.memo?.text,
    memoPrivate: row.memo?.isPrivate,
  };
}
