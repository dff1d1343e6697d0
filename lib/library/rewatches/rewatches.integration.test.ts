import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { rebuildUserAggregates, storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { listActiveRewatches } from "./active-rewatches";
import { listMostRewatched } from "./most-rewatched";

import { getRewatchFacets } from "./rewatch-facets";
import { getRewatchKeyset, type RewatchCursor } from "./rewatch-keyset";
import { EVERY_REWATCH, REWATCH_SORTS, type RewatchFilter } from "./rewatch-query";
import { listRewatchTime } from "./rewatch-time";
import { listRewatchedTitles } from "./rewatched-titles";
import { getRewatchesPage } from "./rewatches-page";

const NOW = new Date("2026-06-01T12:00:00Z");
const ZONE = "America/New_York";
const LATEST = { ...EVERY_REWATCH, sort: "latest" } as const;
const at = (day: string) => new Date(`${day}T20:00:00Z`);

let database: TestDatabase;
let reader: { id: number; timeZone: string };
let otherUser: { id: number; timeZone: string };

beforeAll(async () => {
  database = await createTestDatabase();
  await storeTitles([
    { simklId: 1, kind: "tv", title: "The Ámélie Show", runtime: 40 },
    { simklId: 2, kind: "movie", title: "Borgen", runtime: 100 },
    { simklId: 3, kind: "anime", title: "Cowboy Bebop", animeType: "tv" },
    { simklId: 4, kind: "anime", title: "Dune of Anime", animeType: "movie", runtime: 80 },
    { simklId: 5, kind: "tv", title: "Never again", runtime: 40 },
  ]);
  const show = (number: number, rewatchId: number, day: string) => ({
    ...{ simklId: 1, season: 1, number, rewatchId, watchedAt: at(day) },
  });
  const id = await storeLibrary({
    items: [
      { simklId: 1, status: "completed", watchedEpisodes: 3, totalEpisodes: 4, notAiredEpisodes: 1 },
      { simklId: 2, status: "completed" },
      { simklId: 3, status: "completed", watchedEpisodes: 26, totalEpisodes: 26 },
      { simklId: 4, status: "completed" },
      { simklId: 5, status: "completed" },
    ],
    watches: [
      ...[show(1, 0, "2024-01-01"), show(2, 0, "2024-01-02"), show(3, 0, "2024-01-03")],
      ...[show(1, 11, "2024-01-01"), show(2, 11, "2026-05-01"), show(1, 12, "2025-03-01")],
      { simklId: 2, watchedAt: at("2023-05-01") },
      { simklId: 2, rewatchId: 21, watchedAt: new Date("2025-01-01T02:00:00Z") },
      { simklId: 4, watchedAt: at("2023-05-01") },
      { simklId: 4, rewatchId: 41, watchedAt: null, dateQuality: "unknown" },
    ],
    rewatches: [
      {
        simklId: 1,
        rewatchId: 11,
        state: "active",
        startedAt: at("2026-04-30"),
        lastWatchedAt: at("2026-05-01"),
        watchedEpisodes: 2,
      },
      {
        simklId: 1,
        rewatchId: 12,
        state: "closed",
        startedAt: at("2025-03-01"),
        lastWatchedAt: at("2025-03-01"),
        watchedEpisodes: 1,
      },
      { simklId: 2, rewatchId: 21, state: "completed", lastWatchedAt: new Date("2025-01-01T02:00:00Z") },
      { simklId: 3, rewatchId: 31, state: "completed", startedAt: at("2024-12-01"), lastWatchedAt: at("2026-01-15") },
      { simklId: 4, rewatchId: 41, state: "completed", startedAt: null, lastWatchedAt: at("1970-01-01") },
    ],
  });
  await rebuildUserAggregates(id, ZONE);
  reader = { id, timeZone: ZONE };
  const other = await storeLibrary({
    items: [{ simklId: 1 }, { simklId: 5 }],
    rewatches: [{ simklId: 5, rewatchId: 11 }],
  });
  otherUser = { id: other, timeZone: ZONE };
});
afterAll(() => database.stop());

const page = (filter: Partial<RewatchFilter>) => getRewatchesPage(reader, { ...LATEST, ...filter }, null, 10, NOW);

test("every title of the user with rewatches has its rounds by date, the latest rewatch first", async () => {
  const { titles, next } = await page({});
  expect(titles.map(({ simklId, rounds }) => [simklId, ...rounds.map(({ rewatchId }) => rewatchId)])).toEqual([
    [1, 0, 12, 11],
    [3, 0, 31],
    [2, 0, 21],
    [4, 0, 41],
  ]);
  expect(next).toBeNull();
  expect(titles.map(({ isMovie, aired }) => [isMovie, aired])).toEqual([
    [false, 3],
    [false, 26],
    [true, 0],
    [true, 0],
  ]);
  expect(titles[0]?.rounds[2]).toMatchObject({ covered: 2, next: { season: 1, number: 3 } });
  expect(titles[0]?.rounds[2]?.prefilled).toHaveLength(1);
  expect(titles[1]?.rounds[1]?.covered).toBeNull();
  expect(await listRewatchedTitles(otherUser.id, [1], NOW)).toMatchObject([{ rounds: [{ turn: 0, viewings: [] }] }]);
});

test.each<[Partial<RewatchFilter>, number[]]>([
  [{ kind: "anime" }, [3, 4]],
  [{ state: "active" }, [1]],
  [{ state: "completed" }, [2, 3, 4]],
  // In the reader's zone the movie was seen on New Year's Eve.
  [{ year: 2024 }, [2, 3]],
  [{ year: 2025 }, [1, 3]],
  [{ year: 2026 }, [1, 3]],
  [{ year: 2025, state: "active" }, []],
  [{ search: "amelie" }, [1]],
  [{ search: "bebbop" }, [3]],
  [{ search: "never again" }, []],
  [{ search: "o", kind: "movie" }, [2]],
])("%j leaves %j, on the page and in the counts", async (filter, simklIds) => {
  const { titles } = await page(filter);
  expect(titles.map(({ simklId }) => simklId).sort()).toEqual(simklIds);
  const facets = await getRewatchFacets(reader, { ...EVERY_REWATCH, ...filter });
  expect(facets.shown.titles).toBe(simklIds.length);
  expect(facets.all).toEqual({ rewatches: 5, titles: 4 });
});

test.each(REWATCH_SORTS)("pages by %s follow each other without gap", async (sort) => {
  const whole = await getRewatchesPage(reader, { ...LATEST, sort }, null, 10, NOW);
  const one: number[] = [];
  let after: RewatchCursor | null = null;
  do {
    const { titles, next }: Awaited<ReturnType<typeof getRewatchesPage>> = await getRewatchesPage(
      reader,
      { ...LATEST, sort },
      after,
      1,
      NOW,
    );
    one.push(...titles.map(({ simklId }) => simklId));
    const keyset = getRewatchKeyset(sort);
    after = next && keyset.parse(keyset.serialize(next));
    expect(after).toEqual(next);
  } while (after !== null && one.length < 9);
  expect(one).toEqual(whole.titles.map(({ simklId }) => simklId));
});

test("what goes on now, and what was come back to more than once", async () => {
  expect((await listActiveRewatches(reader.id, 5, NOW)).map(({ simklId }) => simklId)).toEqual([1]);
  expect(await listMostRewatched(reader.id, 5)).toMatchObject([{ simklId: 1, times: 2, stopped: 1 }]);
  expect(await listMostRewatched(otherUser.id, 5)).toEqual([]);
});

test("an evening that Simkl filled into a rewatch is counted once, in the year of the person's calendar", async () => {
  expect(await listRewatchTime(reader.id)).toEqual([
    { year: 2023, first: 180, again: 0 },
    { year: 2024, first: 120, again: 100 },
    { year: 2025, first: 0, again: 40 },
    { year: 2026, first: 0, again: 40 },
  ]);
  expect(await listRewatchTime(otherUser.id)).toEqual([]);
});
