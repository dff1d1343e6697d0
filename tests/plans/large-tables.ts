import { execute, rawSql, sql } from "@/lib/database/sql";

/** The user whose pages are read; all others have at least as much data. */
export const READER = 1;
/** A show of this user with viewings, rewatches, status changes and playbacks. */
export const LONG_SHOW = 4;
export const NOW = new Date("2026-05-27T20:00:00Z");

const PEOPLE = 200;
const TITLES = 4000;

/** In order. Rows of users are interleaved, as when many sync at once. */
const ROWS: [table: string, statement: string][] = [
  [
    "Title",
    `("simklId", "kind", "title", "year", "runtime", "ids", "genres")
     SELECT n, (ARRAY['movie', 'tv', 'anime'])[1 + n % 3]::"Kind", 'Title ' || n, 1950 + n % 75, n % 150, '{}',
       ARRAY['Drama', 'Genre ' || n % 20] FROM generate_series(1, ${TITLES}) n`,
  ],
  [
    "CatalogEpisode",
    `("simklId", "season", "number", "title", "runtime", "hasAired")
     SELECT 1 + n % ${TITLES}, 1, 1 + n / ${TITLES}, 'Episode', 40, true FROM generate_series(0, 40000) n`,
  ],
  [
    "Airing",
    `("simklId", "season", "number", "kind", "month", "airsAt")
     SELECT 1 + n % ${TITLES}, 1, 100 + n / ${TITLES}, 'tv', '2026-05-01', timestamptz '2026-03-27' + n * interval '6 minutes'
     FROM generate_series(0, 20000) n`,
  ],
  ["User", `("simklId", "name") SELECT n, 'User ' || n FROM generate_series(1, ${PEOPLE}) n`],
  [
    "CatalogList",
    `("key", "simklIds", "dates", "triedAt")
     SELECT CASE n WHEN 1 THEN 'list' ELSE 'list ' || n END, (SELECT array_agg(id) FROM generate_series(n, n + 499) id),
       array_fill('2026-05-01'::text, ARRAY[500]), now() FROM generate_series(1, 300) n`,
  ],
  [
    "DismissedTitle",
    `("userId", "simklId", "dismissedAt")
     SELECT "id", n, timestamptz '2026-05-01' - n * interval '1 day' FROM generate_series(1001, 1100) n, "User"`,
  ],
  ["SyncState", `("userId", "phase", "lastSyncedAt") SELECT "id", 'ready', '${NOW.toISOString()}' FROM "User"`],
  ["Session", `("tokenHash", "userId", "expires") SELECT 'hash ' || "id", "id", now() + interval '1 day' FROM "User"`],
  [
    "Account",
    `("userId", "accessToken", "refreshToken", "scope", "expiresAt", "updatedAt") SELECT "id", '', '', '', now(), now() FROM "User"`,
  ],
  [
    "LibraryItem",
    `("userId", "simklId", "status", "rating", "ratedAt", "addedAt", "lastWatchedAt", "nextToWatch", "watchedEpisodes", "totalEpisodes", "memoText")
     SELECT "id", n, (ARRAY['watching', 'completed', 'plantowatch', 'dropped'])[1 + n % 4]::"ListStatus", 1 + n % 10,
       t.at, t.at, t.at, CASE WHEN n % 8 = 0 THEN 'S01E02' END, 9, 12, CASE WHEN n % 50 = 0 THEN 'A memo' END
     FROM generate_series(1, 300) n, LATERAL (SELECT timestamptz '2026-05-01' - n * interval '1 day' AS at) t, "User"`,
  ],
  [
    "Watch",
    `("userId", "simklId", "season", "number", "rewatchId", "watchedAt", "dateQuality")
     SELECT "id", 1 + n % 300, 1, 1 + n / 300, 0, CASE WHEN n % 40 > 0 THEN timestamptz '2026-05-27' - n * interval '19 hours' END,
       (CASE WHEN n % 40 > 0 THEN 'exact' ELSE 'unknown' END)::"DateQuality"
     FROM generate_series(0, 1199) n, "User"`,
  ],
  [
    "RewatchSession",
    `("userId", "rewatchId", "simklId", "state", "lastWatchedAt")
     SELECT "id", n, n, (ARRAY['active', 'completed'])[1 + n % 2]::"RewatchState", timestamptz '2026-05-01' - n * interval '1 day'
     FROM generate_series(1, 100) n, "User"`,
  ],
  [
    "Playback",
    `("userId", "id", "simklId", "progress", "pausedAt")
     SELECT "id", n, n, 40, timestamptz '2026-05-27' - n * interval '1 day' FROM generate_series(1, 60) n, "User"`,
  ],
  [
    "StatusEvent",
    `("userId", "simklId", "at", "to")
     SELECT "id", n, timestamptz '2026-05-01' - n * interval '1 day', 'watching' FROM generate_series(1, 300) n, "User"`,
  ],
  [
    "DailyActivity",
    `("userId", "day", "kind", "isRewatch", "dateQuality", "episodes", "films", "minutes", "estimatedMinutes", "hours")
     SELECT "id", date '2026-05-27' - n, 'tv', false, 'exact', 2, 0, 80, 0, array_fill(0, ARRAY[24])
     FROM generate_series(0, 499) n, "User"`,
  ],
  [
    "TitleYear",
    `("userId", "simklId", "year", "isRewatch", "viewings", "minutes", "unsaid", "regular")
     SELECT "id", n, 2025 + n % 2, false, 4, 0, 4, 4 FROM generate_series(1, 300) n, "User"`,
  ],
  [
    "ViewingSession",
    `("userId", "from", "to", "simklId", "rewatchId", "episodes", "minutes", "unsaid")
     SELECT "id", timestamptz '2026-05-27' - n * interval '2 days', timestamptz '2026-05-27' - n * interval '2 days' + interval '1 hour',
       n, 0, 2, 0, 2 FROM generate_series(1, 300) n, "User"`,
  ],
  ["CustomList", `("userId", "listId", "name") SELECT "id", n, 'List ' || n FROM generate_series(1, 20) n, "User"`],
  [
    "CustomListItem",
    `("userId", "listId", "simklId", "position", "title")
     SELECT "id", 1 + n % 20, n, n, 'Title' FROM generate_series(1, 200) n, "User"`,
  ],
  [
    "SyncRun",
    `("userId", "trigger", "startedAt", "outcome")
     SELECT "id", 'schedule', timestamptz '2026-05-27' - n * interval '1 hour', 'done' FROM generate_series(1, 150) n, "User"`,
  ],
  [
    "ApiCallCount",
    `("userId", "day", "endpoint", "outcome", "calls", "bytes", "ms")
     SELECT "id", date '2026-05-27' - n, 'GET /sync/activities', 'ok', 1, 1, 1 FROM generate_series(0, 119) n, "User"`,
  ],
  [
    "RemovedItem",
    `("userId", "simklId", "item", "watches", "rewatches", "removedAt", "restoreAskedAt")
     SELECT item."userId", item."simklId" + 1000, to_jsonb(item), '[]', '[]', t.at, CASE WHEN item."simklId" % 2 = 0 THEN t.at END
     FROM "LibraryItem" item, LATERAL (SELECT timestamptz '2026-05-20' - item."simklId" * interval '6 hours' AS at) t`,
  ],
  [
    "PendingWrite",
    `("userId", "simklId", "change", "before", "state", "createdAt", "settledAt")
     SELECT "userId", "simklId", '{"kind": "unrate"}', '{}', 'confirmed', "restoreAskedAt", "restoreAskedAt"
     FROM "RemovedItem" WHERE "restoreAskedAt" IS NOT NULL`,
  ],
  [
    "BulkEdit",
    `("userId", "createdAt", "startedAt", "simklIds", "query", "intent")
     SELECT "id", now(), now(), ARRAY(SELECT generate_series(1, 60)), '', '{"kind": "remove"}' FROM generate_series(1, 3) n, "User"`,
  ],
  [
    "PendingWrite",
    `("userId", "simklId", "change", "before", "state", "createdAt", "settledAt", "bulkId")
     SELECT edit."userId", n, '{"kind": "remove"}', '{"status": "dropped", "rating": null, "memo": null, "watched": {}, "watchedEpisodes": 0, "hasUnnamed": false}',
       'confirmed', now(), CASE WHEN n % 10 > 0 THEN timestamptz '2026-05-01' END, edit."id"
     FROM "BulkEdit" edit, generate_series(1, 60) n`,
  ],
  ["SavedView", `("userId", "name", "query") SELECT "id", n::text, '' FROM generate_series(1, 20) n, "User"`],
  [
    "ReviewShare",
    `("token", "userId", "range", "cards") SELECT md5("id" || ' ' || n), "id", '2025', '[{"title": "Time watched"}]' FROM generate_series(1, 50) n, "User"`,
  ],
];

/** Data of 200 people, so that reading a whole table is never the cheapest plan. */
export async function fillLargeTables(): Promise<void> {
  for (const [table, statement] of ROWS) await execute(rawSql(`INSERT INTO "${table}" ${statement}`));
  await execute(sql`VACUUM ANALYZE`);
}
