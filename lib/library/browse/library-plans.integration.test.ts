import { afterAll, beforeAll, expect, test } from "vitest";
import { execute, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { explainQueries } from "@/tests/app/explain-queries";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { getLibraryFacets } from "./library-facets";
import { getLibraryPage } from "./library-page";
import { parseLibraryQuery } from "./library-query";
import { listSavedViews } from "./saved-views";
import { SORTS, type Sort } from "./sorts";

const OWN_TITLES = 5000;
const OTHERS = 40;
const PER_USER = /Seq Scan on "(LibraryItem|RewatchSession|SavedView|Watch)"/;

let database: TestDatabase;
let userId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await execute(sql`
    INSERT INTO "Title" ("simklId", "kind", "title", "year", "runtime", "ids", "mappedTvdbSeasons", "genres", "overview")
    SELECT n, (ARRAY['movie', 'tv', 'anime'])[1 + n % 3]::"Kind", 'Title ' || n, 1950 + n % 75, n % 150, '{}', '{}',
      ARRAY['Drama', 'Genre ' || n % 20], repeat(md5(n::text), 20)
    FROM generate_series(1, 20000) n`);
  userId = await storeLibrary({});
  for (let other = 0; other < OTHERS; other += 1) await storeLibrary({});
  await execute(sql`INSERT INTO "LibraryItem" ("userId", "simklId", "status", "addedAt", "rating")
     SELECT u."id", 1 + (n * 3 + u."id" * 7) % 20000, 'watching', now() - n * interval '1 hour', 1 + n % 10
     FROM generate_series(1, ${OWN_TITLES}::int) n, "User" u ORDER BY n, u."id"`);
  await execute(sql`
    INSERT INTO "RewatchSession" ("userId", "rewatchId", "simklId", "state")
    SELECT "userId", "simklId", "simklId", 'completed' FROM "LibraryItem" WHERE "simklId" % 20 = 0;
    INSERT INTO "SavedView" ("userId", "name", "query") SELECT u."id", n::text, '' FROM "User" u, generate_series(1, 20) n;
    ANALYZE`);
}, 120_000);
afterAll(() => database.stop());

const query = parseLibraryQuery(new URLSearchParams("status=watching&genre=Drama&added-from=2000-01-01"));

test.each(Object.keys(SORTS) as Sort[])("a page by %s reads no other person's rows", async (sort) => {
  const owner = { id: userId, timeZone: "Europe/Berlin" };
  const { next } = await getLibraryPage(owner, { ...query, sort }, null, 60);
  expect(next).not.toBeNull();
  await expectIndexed(() => getLibraryPage(owner, { ...query, sort }, next, 60));
});

test("nor do the counts, the search and the views", async () => {
  await expectIndexed(() => getLibraryFacets({ id: userId, timeZone: "Europe/Berlin" }, query));
  await expectIndexed(() => findMatchingTitles(userId, "title 77"));
  await expectIndexed(() => findMatchingTitles(userId, "tilte 777"));
  await expectIndexed(() => listSavedViews(userId));
});

async function expectIndexed(ask: () => Promise<unknown>): Promise<void> {
  const plans = await explainQueries(ask);
  expect(plans.length).toBeGreaterThan(0);
  for (const { lines } of plans) expect(lines.filter((line) => PER_USER.test(line))).toEqual([]);
}
