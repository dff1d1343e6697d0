import type { PoolClient } from "pg";
import { sanitizeRating, sanitizeText, truncateText } from "@/lib/database/sanitize";
import { execute, sql } from "@/lib/database/sql";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";
import { sanitizeRows } from "./sanitize-rows";
import { boolean, type Column, count, enumeration, instant, integer, StoredColumns, text } from "./stored-columns";

const RATING: Record<"rating" | "ratedAt", Column<LibraryRow>> = {
  rating: { type: "smallint", read: (row) => sanitizeRating(row.rating) },
  ratedAt: instant((row) => row.ratedAt),
};

const RATED_ITEM = new StoredColumns<LibraryRow>({ simklId: integer((row) => row.simklId) }, RATING);

const ITEM = new StoredColumns<LibraryRow>(
  { simklId: integer((row) => row.simklId) },
  {
    status: enumeration("ListStatus", (row) => row.status),
    addedAt: instant((row) => row.addedAt),
    lastWatchedAt: instant((row) => row.lastWatchedAt),
    ...RATING,
    lastWatched: text((row) => row.lastWatched),
    nextToWatch: text((row) => row.nextToWatch),
    watchedEpisodes: count((row) => row.watchedEpisodes),
    totalEpisodes: count((row) => row.totalEpisodes),
    notAiredEpisodes: count((row) => row.notAiredEpisodes),
    nextTitle: text((row) => row.nextInfo?.title),
    nextSeason: integer((row) => row.nextInfo?.season),
    nextEpisode: integer((row) => row.nextInfo?.episode),
    nextDate: text((row) => row.nextInfo?.date),
    memoText: text((row) => row.memo && truncateText(sanitizeText(row.memo.text), MAX_MEMO_LENGTH)),
    memoPrivate: boolean((row) => row.memo?.isPrivate),
  },
);

/** Records changes of list as seen at `seenAt`, or when a new title was added at Simkl; with null it records none. */
export async function storeItems(
  client: PoolClient,
  userId: number,
  received: readonly LibraryRow[],
  seenAt: Date | null,
): Promise<void> {
  await execute(
    sql`WITH incoming AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(${ITEM.toJson(received)}::jsonb) AS row(${ITEM.definition})
     ), differing AS MATERIALIZED (
       SELECT incoming.*, item."status" AS "statusBefore"
       FROM incoming LEFT JOIN "LibraryItem" item ON item."userId" = ${userId} AND item."simklId" = incoming."simklId"
       WHERE item."simklId" IS NULL OR (${ITEM.values("item")}) IS DISTINCT FROM (${ITEM.values("incoming")})
     ), step AS (
       SELECT "simklId", "statusBefore" AS "from", "status" AS "to",
         CASE WHEN "statusBefore" IS NULL AND "addedAt" <= ${seenAt}::timestamptz AND NOT EXISTS (
           SELECT FROM "StatusEvent" event
           WHERE event."userId" = ${userId} AND event."simklId" = differing."simklId" AND event."at" >= "addedAt"
         ) THEN "addedAt" ELSE ${seenAt}::timestamptz END AS "at"
       FROM differing WHERE ${seenAt}::timestamptz IS NOT NULL AND "statusBefore" IS DISTINCT FROM "status"
     ), event AS (
       INSERT INTO "StatusEvent" ("userId", "simklId", "at", "from", "to")
       SELECT ${userId}::int, "simklId", "at", "from", "to" FROM step
       ON CONFLICT ("userId", "simklId", "at") DO UPDATE SET "to" = EXCLUDED."to"
     )
     INSERT INTO "LibraryItem" ("userId", ${ITEM.all}) SELECT ${userId}::int, ${ITEM.all} FROM differing
     ON CONFLICT ("userId", ${ITEM.key}) DO UPDATE SET (${ITEM.values()}) = (${ITEM.values("EXCLUDED")})`,
    client,
  );
}

/** Writes the ratings of a ratings delta, where null deletes one (docs/simkl-api.md#ratings), for titles of the library. */
export async function storeRatings(client: PoolClient, userId: number, received: readonly LibraryRow[]): Promise<void> {
  const titles = sanitizeRows(received).filter((row) => !row.isRewatch);
  await execute(
    sql`UPDATE "LibraryItem" AS item SET (${RATED_ITEM.values()}) = (${RATED_ITEM.values("incoming")})
     FROM jsonb_to_recordset(${RATED_ITEM.toJson(titles)}::jsonb) AS incoming(${RATED_ITEM.definition})
     WHERE item."userId" = ${userId} AND item."simklId" = incoming."simklId"
       AND (${RATED_ITEM.values("item")}) IS DISTINCT FROM (${RATED_ITEM.values("incoming")})`,
    client,
  );
}
