import { afterAll, beforeAll, expect, test } from "vitest";
import { listTitleEpisodes } from "@/lib/catalog/titles/title-episodes";
import { getTitleFacts } from "@/lib/catalog/titles/title-facts";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { explainQueries } from "@/tests/app/explain-queries";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { getListStatuses } from "./list-statuses";
import { getTitleHead } from "./title-head";
import { listJourneySteps } from "./title-journey";
import { listTitleRewatches } from "./title-rewatches";
import { listTitleWatches } from "./title-watches";

const [MINE, THEIRS] = [1, 2];
const SHARED = 10;
let database: TestDatabase;

/** Two people with all data about the same title, among many others. */
beforeAll(async () => {
  database = await createTestDatabase();
  await execute(sql`INSERT INTO "Title" ("simklId", "kind", "title", "ids", "catalogIds")
    SELECT id, 'tv', 'Title ' || id, '{"slug": "a-title"}', '{"slug": "old", "imdb": "tt0000001"}' FROM generate_series(1, 500) id`);
  await execute(sql`INSERT INTO "User" ("id", "simklId", "name") SELECT id, id, 'U' FROM generate_series(1, 40) id`);
  await execute(sql`INSERT INTO "LibraryItem" ("userId", "simklId", "status", "rating", "memoText")
    SELECT u."id", t."simklId", 'watching', 1 + (u."id" - 1) % 10, 'memo of ' || u."id" FROM "User" u CROSS JOIN "Title" t`);
  await execute(sql`INSERT INTO "Watch" ("userId", "simklId", "rewatchId", "season", "number", "watchedAt", "dateQuality")
    SELECT u."id", t."simklId", r * u."id", 1, n, timestamptz '2020-01-01Z' + u."id" * interval '1 day' + n * interval '1 hour', 'exact'
    FROM "User" u CROSS JOIN "Title" t CROSS JOIN generate_series(0, 1) r CROSS JOIN generate_series(1, 6) n`);
  await execute(sql`INSERT INTO "RewatchSession" ("userId", "rewatchId", "simklId", "state", "startedAt")
    SELECT u."id", u."id" * 100000 + n, 1 + n % 500, 'closed', CASE WHEN n % 7 > 0 THEN timestamptz '2024-01-01Z' - n * interval '1 day' END
    FROM "User" u CROSS JOIN generate_series(1, 1500) n`);
  await execute(sql`INSERT INTO "StatusEvent" ("userId", "simklId", "at", "from", "to")
    SELECT u."id", t."simklId", timestamptz '2020-01-01Z' + u."id" * interval '1 day', 'plantowatch', 'watching'
    FROM "User" u CROSS JOIN "Title" t`);
  await execute(sql`INSERT INTO "CatalogEpisode" ("simklId", "season", "number")
    SELECT t."simklId", 1, n FROM "Title" t CROSS JOIN generate_series(1, 40) n`);
  await execute(sql`VACUUM ANALYZE`);
}, 120_000);
afterAll(() => database.stop());

test("the head of a title holds one person's part in it, and every id", async () => {
  const mine = await getTitleHead(MINE, SHARED);
  expect(mine).toMatchObject({
    entry: { rating: 1, memoText: "memo of 1" },
    ids: { slug: "a-title", imdb: "tt0000001" },
  });
  expect(mine?.url).toMatch(/\/tv\/10\/a-title$/);
  expect((await getTitleHead(THEIRS, SHARED))?.entry).toMatchObject({ rating: 2, memoText: "memo of 2" });
});

test("a title that only others have is not in the library, and an unknown one is null", async () => {
  await db.libraryItem.delete({ where: { userId_simklId: { userId: 3, simklId: SHARED } } });
  expect(await getTitleHead(3, SHARED)).toMatchObject({ simklId: SHARED, entry: null });
  expect(await getTitleHead(MINE, 99_999)).toBeNull();
});

test("viewings, rewatches, steps and lists are one person's own", async () => {
  const days = new Set(
    (await listTitleWatches(MINE, SHARED)).map(({ watchedAt }) => watchedAt?.toISOString().slice(0, 10)),
  );
  expect([...days]).toEqual(["2020-01-02"]);
  expect((await listTitleRewatches(MINE, SHARED)).every(({ rewatchId }) => rewatchId < 200_000)).toBe(true);
  expect((await listJourneySteps(THEIRS, SHARED)).map(({ at }) => at.toISOString())).toEqual([
    "2020-01-03T00:00:00.000Z",
  ]);
  expect(await getListStatuses(3, [SHARED, 11, 99_999])).toEqual(new Map([[11, "watching"]]));
});

test("rewatches are counted by date, undated ones last", async () => {
  const rewatches = await listTitleRewatches(MINE, SHARED);
  expect(rewatches.map(({ turn }) => turn)).toEqual([1, 2, 3]);
  const begun = rewatches.map(({ startedAt }) => startedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  expect(begun).toEqual(begun.toSorted((one, other) => one - other));
});

test.each([
  ["the head", () => getTitleHead(MINE, SHARED)],
  ["the viewings", () => listTitleWatches(MINE, SHARED)],
  ["the rewatches", () => listTitleRewatches(MINE, SHARED)],
  ["the steps", () => listJourneySteps(MINE, SHARED)],
  ["the lists of others like it", () => getListStatuses(MINE, [1, 2, 3, 4, 5, 6, 7, 8])],
  ["the facts", () => getTitleFacts(SHARED)],
  ["the episodes", () => listTitleEpisodes(SHARED)],
])("%s are found by an index", async (_, ask) => {
  const plans = await explainQueries(ask);
  expect(plans.length).toBeGreaterThan(0);
  for (const { lines } of plans) expect(lines.filter((line) => line.includes("Seq Scan"))).toEqual([]);
});
