import type { PoolClient } from "pg";
import type { LibraryRow } from "@/lib/simkl/library-row";

/** Writes library entries; one that is already stored as it is stays untouched. */
export async function storeItems(client: PoolClient, userId: number, rows: readonly LibraryRow[]): Promise<void> {
  await client.query(
    `INSERT INTO "LibraryItem" AS item ("userId", ${COLUMNS})
     SELECT $1, ${COLUMNS}
     FROM jsonb_to_recordset($2::jsonb) AS row("simklId" int, "status" "ListStatus", "addedAt" timestamptz,
       "lastWatchedAt" timestamptz, "rating" smallint, "ratedAt" timestamptz, "lastWatched" text, "nextToWatch" text,
       "watchedEpisodes" int, "totalEpisodes" int, "notAiredEpisodes" int, "nextTitle" text, "nextSeason" int,
       "nextEpisode" int, "nextDate" text, "memoText" text, "memoPrivate" boolean)
     ON CONFLICT ("userId", "simklId") DO UPDATE SET (${COLUMNS}) = (${EXCLUDED})
     WHERE (${STORED}) IS DISTINCT FROM (${EXCLUDED})`,
    [userId, JSON.stringify(rows.map(itemOf))],
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
const EXCLUDED = NAMES.map((name) => `EXCLUDED."${name}"`).join(", ");

function itemOf(row: LibraryRow): Record<(typeof NAMES)[number], unknown> {
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
