import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { getLocalDayWindow } from "@/lib/domain/local-window";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listAiringTitles } from "./airing-titles";
import { dismissTitle, listDismissedTitles, restoreDismissedTitle } from "./dismissed-titles";
import { listListedTitles } from "./listed-titles";
import { findPickedTitle, pickFromPlan } from "./picked-titles";
import { getSuggestions } from "./suggestions";

const TODAY = "2026-11-21";
const NOW = new Date("2026-11-21T11:00:00Z");
const PAGE = { offset: 0, limit: 31, today: TODAY };
const NO_FILTER = { kind: null, genre: null, yearFrom: null, yearTo: null, ratingFrom: null, rankLimit: null };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const related = (simklId: number, usersCount: number | null, relation: string | null = null) => ({
    simklId,
    kind: "tv",
    title: `Related ${simklId}`,
    year: 2020,
    poster: `1/${simklId}`,
    slug: `related-${simklId}`,
    relation,
    usersCount,
  });
  await storeTitles([
    {
      simklId: 1,
      kind: "tv",
      title: "Loved",
      detailsAt: NOW,
      related: [related(11, 40), related(12, 9), related(13, null)],
    },
    { simklId: 2, kind: "tv", title: "Rewatched", detailsAt: NOW, related: [related(12, 9), related(14, 2, "sequel")] },
    { simklId: 3, kind: "tv", title: "Liked", detailsAt: NOW, related: [related(15, 900)] },
    { simklId: 4, kind: "anime", title: "Unread" },
    { simklId: 11, kind: "tv", rank: 5, communityRating: 8.4, airStatus: "airing", year: 2024 },
    {
      simklId: 21,
      kind: "movie",
      releasedOn: new Date("2026-11-21"),
      genres: ["Science-Fiction"],
      year: 1999,
      rank: 7,
    },
    {
      simklId: 22,
      kind: "movie",
      releasedOn: new Date("2026-11-22"),
      genres: ["Drama"],
      year: 2026,
      communityRating: 9,
    },
    { simklId: 23, kind: "anime" },
  ]);
  await db.catalogList.create({
    data: { key: "list", simklIds: [23, 21, 1, 22], dates: ["", "2026-11-20", "", ""], triedAt: NOW, readAt: NOW },
  });
  await db.airing.createMany({
    data: [
      { simklId: 1, kind: "tv", season: 2, number: 3, airsAt: "2026-11-21T02:00:00Z" },
      { simklId: 1, kind: "tv", season: 2, number: 4, airsAt: "2026-11-21T03:00:00Z" },
      { simklId: 11, kind: "tv", season: 1, number: 1, airsAt: "2026-11-20T22:00:00Z" },
      { simklId: 21, kind: "movie", season: 0, number: 0, airsAt: "2026-11-21T00:00:00Z" },
      { simklId: 99, kind: "tv", season: 1, number: 1, airsAt: "2026-11-21T04:00:00Z" },
    ].map((airing) => ({ ...airing, kind: airing.kind as "tv" | "movie", month: new Date("2026-11-01") })),
  });
});
afterAll(() => database.stop());
afterEach(() => execute(sql`TRUNCATE "User" CASCADE`));

const listIds = (titles: { simklId: number }[]) => titles.map(({ simklId }) => simklId);

test("a list is in Simkl's order, without what the person has where that is hidden", async () => {
  const user = await storeLibrary({ items: [{ simklId: 21 }] });
  await storeLibrary({ items: [{ simklId: 1 }, { simklId: 23 }] });
  const all = await listListedTitles(user, { ...PAGE, key: "list", hidesOwn: false });
  expect(listIds(all)).toEqual([23, 21, 1, 22]);
  expect(all[1]).toMatchObject({ position: 2, date: "2026-11-20", releaseState: "released", kind: "movie", rank: 7 });
  expect(all[1]?.url).toMatch(/\/movies\/21$/);
  expect(all[3]).toMatchObject({ releaseState: "upcoming", date: null });
  const others = await listListedTitles(user, { ...PAGE, key: "list", hidesOwn: true });
  expect(others.map(({ simklId, position }) => [simklId, position])).toEqual([
    [23, 1],
    [1, 3],
    [22, 4],
  ]);
  expect(listIds(await listListedTitles(user, { ...PAGE, key: "list", hidesOwn: true, offset: 1, limit: 1 }))).toEqual([
    1,
  ]);
  expect(await listListedTitles(user, { ...PAGE, key: "another", hidesOwn: false })).toEqual([]);
});

test.each([
  ["UTC", [21, 1]],
  ["America/New_York", [21]],
  ["Asia/Tokyo", [11, 21, 1]],
])("in %s, that day has %j, the best known first, on a list of somebody or not", async (zone, expected) => {
  const user = await storeLibrary({});
  const day = getLocalDayWindow(TODAY, zone);
  const found = await listAiringTitles(user, { ...PAGE, day, kind: null, hidesOwn: false });
  expect(listIds(found)).toEqual(expected);
});

test("episodes of a title on one day are one entry, and kinds and own titles can be left out", async () => {
  const user = await storeLibrary({ items: [{ simklId: 21 }] });
  const day = getLocalDayWindow(TODAY, "UTC");
  const [show] = await listAiringTitles(user, { ...PAGE, day, kind: "tv", hidesOwn: false });
  expect(show).toMatchObject({ simklId: 1, season: 2, number: 3, episodes: 2 });
  expect(listIds(await listAiringTitles(user, { ...PAGE, day, kind: null, hidesOwn: true }))).toEqual([1]);
});

test("suggestions have true reasons, and leave out what the person has or dismissed", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 1, rating: 10 },
      { simklId: 2, rating: 8 },
      { simklId: 3, rating: 7 },
      { simklId: 4, rating: 9 },
    ],
    rewatches: [{ simklId: 2, rewatchId: 1 }],
  });
  const query = { kind: null, today: TODAY, limit: 30 };
  const page = await getSuggestions(user, query);
  expect(page.lovedCount).toBe(3);
  expect(page.missingRecords).toEqual([{ simklId: 4, kind: "anime" }]);
  expect(
    page.titles.map(({ simklId, reason, otherSources }) => [simklId, reason.title, reason.rating, otherSources]),
  ).toEqual([
    [12, "Loved", 10, 1],
    [11, "Loved", 10, 0],
    [13, "Loved", 10, 0],
  ]);
  expect(page.titles[0]).toMatchObject({ title: "Related 12", poster: "1/12", slug: "related-12", isStored: false });
  expect(page.titles[1]).toMatchObject({
    title: "Title 11",
    year: 2024,
    rating: 8.4,
    releaseState: "airing",
    isStored: true,
  });

  await dismissTitle(user, 12, NOW);
  await db.libraryItem.create({ data: { userId: user, simklId: 11, status: "dropped" } });
  expect(listIds((await getSuggestions(user, query)).titles)).toEqual([13]);
  expect(listIds((await getSuggestions(user, { ...query, kind: "anime" })).titles)).toEqual([]);

  const other = await storeLibrary({ items: [{ simklId: 2 }], rewatches: [{ simklId: 2, rewatchId: 1 }] });
  const [theirs] = (await getSuggestions(other, query)).titles;
  expect(theirs).toMatchObject({ simklId: 12, reason: { title: "Rewatched", rating: null } });
});

test("a dismissed title can be taken back, by its person alone", async () => {
  const [user, other] = [await storeLibrary({}), await storeLibrary({})];
  const options = { today: TODAY, limit: 24 };
  await dismissTitle(user, 11, NOW);
  await dismissTitle(user, 11, NOW);
  await dismissTitle(user, 21, new Date(NOW.getTime() + 1000));
  expect(listIds(await listDismissedTitles(user, options))).toEqual([21, 11]);
  expect(await listDismissedTitles(other, options)).toEqual([]);
  await restoreDismissedTitle(other, 11);
  await restoreDismissedTitle(user, 21);
  expect(listIds(await listDismissedTitles(user, options))).toEqual([11]);
});

test("a pick from one's plan fits every filter, and is the same for the same seed", async () => {
  const user = await storeLibrary({
    items: [
      { simklId: 21, status: "plantowatch" },
      { simklId: 22, status: "plantowatch" },
      { simklId: 11, status: "watching" },
    ],
  });
  const pick = async (filter: Partial<typeof NO_FILTER> | Record<string, unknown>, seed = "a") =>
    (await pickFromPlan(user, { ...NO_FILTER, ...filter }, { seed, today: TODAY }))?.simklId ?? null;
  const seeds = Array.from({ length: 20 }, (_, index) => String(index));
  const picks = await Promise.all(seeds.map((seed) => pick({}, seed)));
  expect(new Set(picks)).toEqual(new Set([21, 22]));
  expect(await Promise.all(seeds.map((seed) => pick({}, seed)))).toEqual(picks);
  expect(await pick({ genre: "science-fiction" })).toBe(21);
  expect(await pick({ yearFrom: 2000 })).toBe(22);
  expect(await pick({ yearTo: 2000 })).toBe(21);
  expect(await pick({ ratingFrom: 9 })).toBe(22);
  expect(await pick({ rankLimit: 10 })).toBe(21);
  expect(await pick({ kind: "tv" })).toBeNull();
  expect(await findPickedTitle(21, TODAY)).toMatchObject({ simklId: 21, genres: ["Science-Fiction"] });
  expect(await findPickedTitle(404, TODAY)).toBeNull();
});
