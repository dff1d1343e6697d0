import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import type { Entry } from "@/lib/file-import/entry";
import { createTestDatabase } from "@/tests/app/test-database";
import { matchEntries } from "./match-entries";

let database: Awaited<ReturnType<typeof createTestDatabase>>;

const movie = { kind: "movie" as const, animeType: null };
const tv = { kind: "tv" as const, animeType: null };
const anime = { kind: "anime" as const, animeType: "tv" };

beforeAll(async () => {
  database = await createTestDatabase();
  await db.title.createMany({
    data: [
      { simklId: 1, ...movie, title: "Amélie", year: 2001, ids: { imdb: "tt0000001", tmdb: "10" } },
      { simklId: 2, ...tv, title: "Tide", year: 2015, ids: { tmdb: "10", tvdb: "20" } },
      { simklId: 3, ...movie, title: "Twins", year: 1999, ids: { imdb: "tt0000003" } },
      {
        simklId: 4,
        ...movie,
        title: "Twins",
        year: 1999,
        ids: { imdb: "tt0000004" },
        catalogIds: { letterboxd: "twins" },
      },
      { simklId: 5, ...anime, title: "Kite", year: 2020, ids: { tvdb: "50" }, mappedTvdbSeasons: [1] },
      { simklId: 6, ...anime, title: "Gale", year: 2020, ids: { tvdb: "60" }, mappedTvdbSeasons: [1] },
      { simklId: 7, ...anime, title: "Gale 2", year: 2022, ids: { tvdb: "60" }, mappedTvdbSeasons: [2] },
      {
        simklId: 8,
        kind: "anime",
        animeType: "movie",
        title: "Kite: The Film",
        year: 2021,
        ids: { tvdb: "50", mal: "80" },
      },
      { simklId: 9, ...tv, title: "Old Name", englishTitle: "Quay", otherNames: ["Le Quai"], year: 2010, ids: {} },
    ],
  });
});
afterAll(() => database.stop());

const createEntry = (fields: Partial<Entry>): Entry => ({
  ...{ ...movie, title: "x", year: null, ids: {}, countsLikeTvdb: false, status: null, addedAt: null, rating: 5 },
  ...{ ratedAt: null, memo: null, film: null, episodes: [], isAllWatched: false, lastWatchedAt: null },
  ...fields,
});
const episodes = (season: number) => [{ season, number: 1, at: null }];

test.each<[string, Partial<Entry>, unknown]>([
  ["Simkl's own id", { ids: { simkl: 3, imdb: "tt0000001" } }, { kind: "known", simklId: 3 }],
  ["Simkl's id of what is not on file", { ids: { simkl: 77, imdb: "tt0000001" } }, { kind: "sendable", simklId: 77 }],
  ["the more trusted id", { ids: { imdb: "tt0000003", letterboxd: "twins" } }, { kind: "known", simklId: 3 }],
  ["an id of the catalogue's alone", { ids: { letterboxd: "twins" } }, { kind: "known", simklId: 4 }],
  ["a movie's id of TMDB, which a show has too", { ids: { tmdb: "10" } }, { kind: "known", simklId: 1 }],
  ["a show's", { ...tv, ids: { tmdb: "10" } }, { kind: "known", simklId: 2 }],
  ["a name in other letters", { title: "AMELIE", year: 2001 }, { kind: "known", simklId: 1 }],
  ["another of its names", { ...tv, title: "Le quai", year: 2010 }, { kind: "known", simklId: 9 }],
  ["a name in another year", { title: "Amélie", year: 2002 }, { kind: "name-only" }],
  ["a name that two have", { title: "Twins", year: 1999 }, { kind: "none" }],
  ["nothing of it", { ids: { imdb: "tt0000099" } }, { kind: "sendable", simklId: null }],
  [
    "an anime's first season by TVDB",
    { ...tv, ids: { tvdb: "50" }, countsLikeTvdb: true, episodes: episodes(1) },
    { kind: "known", simklId: 5 },
  ],
  [
    "its second, which Simkl has as something else",
    { ...tv, ids: { tvdb: "50" }, countsLikeTvdb: true, episodes: episodes(2) },
    { kind: "none" },
  ],
  ["an anime in parts", { ...tv, ids: { tvdb: "60" }, countsLikeTvdb: true, episodes: episodes(1) }, { kind: "none" }],
  ["an anime movie among movies", { ids: { mal: "80" } }, { kind: "known", simklId: 8 }],
  ["Simkl's id of a show for a movie", { ids: { simkl: 2 } }, { kind: "none" }],
])("%s", async (_, fields, match) => {
  const [found] = await withTransaction((client) => matchEntries(client, [createEntry(fields)]));
  expect(found).toMatchObject(match as object);
});

test("a title is one entry's alone", async () => {
  const duplicates = [createEntry({ ids: { simkl: 1 } }), createEntry({ ids: { imdb: "tt0000001" } })];
  const found = await withTransaction((client) => matchEntries(client, duplicates));
  expect(found).toMatchObject([{ kind: "known" }, { kind: "none", why: { code: "same-as-another" } }]);
});

test("a file of 2,000 titles is matched with 6,000 on file in a moment", async () => {
  await execute(sql`
    INSERT INTO "Title" ("simklId", "kind", "title", "year", "ids")
    SELECT 1000 + n, 'movie', 'Film ' || n, 1950 + n % 70, jsonb_build_object('imdb', 'tt9' || n, 'tmdb', n::text, 'slug', 'f')
    FROM generate_series(1, 6000) AS n`);
  const file = Array.from({ length: 2000 }, (_, index) =>
    createEntry(
      index % 2
        ? { ids: { imdb: `tt9${index + 1}` } }
        : { title: `Film ${index + 1}`, year: 1950 + ((index + 1) % 70) },
    ),
  );
  const start = performance.now();
  const found = await withTransaction((client) => matchEntries(client, file));
  expect(found.filter(({ kind }) => kind === "known")).toHaveLength(2000);
  expect(performance.now() - start).toBeLessThan(5000);
});
