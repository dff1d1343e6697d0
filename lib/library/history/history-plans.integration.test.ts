import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute, sql } from "@/lib/database/sql";
import { listCaughtUp } from "@/lib/library/up-next/caught-up";
import { listPausedTitles } from "@/lib/library/up-next/paused-titles";
import { listUpNext } from "@/lib/library/up-next/up-next";
import { explainQueries } from "@/tests/app/explain-queries";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { listHistoryDayTotals } from "./history-day-totals";
import type { HistoryFilter } from "./history-filter";
import { createKeyBefore, NEWEST } from "./history-key";
import { listHistoryMonths } from "./history-months";
import { getHistoryPage } from "./history-page";
import { countUndated } from "./undated-count";
import { listUndatedTitles } from "./undated-titles";

let database: TestDatabase;
const now = new Date("2026-05-27T20:00:00Z");
const TITLES = 1000;
const EPISODES = 15_000;
const OTHERS = 40;

/** One large library, with 4,000 viewings at one second, among many smaller ones. */
beforeAll(async () => {
  database = await createTestDatabase();
  await execute(sql`INSERT INTO "Title" ("simklId", "kind", "title", "ids", "runtime")
    SELECT id, (ARRAY['movie', 'tv', 'anime'])[1 + id % 3]::"Kind", 'Title ' || id, '{}', 40 FROM generate_series(1, ${TITLES}::int) id`);
  await execute(
    sql`INSERT INTO "User" ("simklId", "name") SELECT id, 'User ' || id FROM generate_series(1, ${OTHERS + 1}::int) id`,
  );
  await execute(sql`INSERT INTO "LibraryItem" ("userId", "simklId", "status", "nextToWatch", "watchedEpisodes", "totalEpisodes")
    SELECT u."id", t."simklId", (ARRAY['watching', 'completed', 'plantowatch', 'dropped'])[1 + t."simklId" % 4]::"ListStatus",
      CASE WHEN t."simklId" % 8 = 0 THEN 'S01E02' END, 31, 40 FROM "User" u CROSS JOIN "Title" t`);
  await execute(sql`INSERT INTO "Watch" ("userId", "simklId", "season", "number", "watchedAt", "dateQuality")
    SELECT u."id", 1 + n % ${TITLES}::int, 1, 1 + n / ${TITLES}::int,
      CASE WHEN n % 40 = 0 THEN NULL WHEN n < 4000 THEN timestamptz '2024-05-03 12:00Z' ELSE timestamptz '2018-01-01' + n * interval '30 minutes' END,
      (CASE WHEN n % 40 = 0 THEN 'unknown' WHEN n < 4000 THEN 'bulk' ELSE 'exact' END)::"DateQuality"
    FROM "User" u CROSS JOIN LATERAL generate_series(0, CASE WHEN u."id" = 1 THEN ${EPISODES - 1} ELSE 5000 END) n`);
  await execute(sql`INSERT INTO "Playback" ("userId", "id", "simklId", "progress", "pausedAt")
    SELECT u."id", n, n, 40, timestamptz '2026-05-20' FROM "User" u CROSS JOIN generate_series(1, 200) n`);
  await execute(sql`VACUUM ANALYZE`);
}, 120_000);
afterAll(() => database.stop());

const filters: [string, HistoryFilter][] = [
  ["everything", { kind: null, watch: null, search: "" }],
  ["films", { kind: "movie", watch: null, search: "" }],
  ["rewatches, of which there are none", { kind: null, watch: "rewatch", search: "" }],
  ["a title", { kind: null, watch: null, search: "title 432" }],
  ["titles that do not exist", { kind: null, watch: null, search: "nowhere" }],
];
const bulkSecond = createKeyBefore(new Date("2024-05-03T12:00:01Z"));

describe.each(filters)("no statement about %s reads a table of all people through", (_, filter) => {
  test.each([
    ["the newest page", () => getHistoryPage(1, filter, NEWEST, 100)],
    [
      "a page amid a second of thousands",
      () =>
        getHistoryPage(1, filter, { ...bulkSecond, watchedAt: new Date("2024-05-03T12:00:00Z"), simklId: 500 }, 100),
    ],
    ["the totals of days", () => listHistoryDayTotals(1, "America/New_York", filter, ["2024-05-01", "2024-05-10"])],
    ["the months", () => listHistoryMonths(1, "America/New_York", filter)],
    ["what has no date", () => listUndatedTitles(1, filter, null, 50)],
    ["how much has none", () => countUndated(1, filter)],
  ])("%s", (_query, ask) => expectIndexed(ask));
});

test.each([
  ["what is up next", () => listUpNext(1, "UTC", now)],
  ["what is caught up", () => listCaughtUp(1, now, 12)],
  ["what is paused", () => listPausedTitles({ id: 1, plan: "vip" }, now, 24)],
])("nor does one about %s", (_query, ask) => expectIndexed(ask));

async function expectIndexed(ask: () => Promise<unknown>): Promise<void> {
  const plans = await explainQueries(ask);
  expect(plans.length).toBeGreaterThan(0);
  for (const { lines, ms } of plans) {
    expect(lines.filter((line) => /Seq Scan on "(Watch|LibraryItem|Playback)"/.test(line))).toEqual([]);
    if (process.env.SHOW_PLANS) console.log(`${ms} ms\n${lines.join("\n")}`);
  }
}
