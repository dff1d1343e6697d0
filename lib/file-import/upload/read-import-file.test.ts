import fc from "fast-check";
import { expect, test } from "vitest";
import { ImportRejectedError } from "@/lib/file-import/import-rejected-error";
import { MAX_BYTES } from "@/lib/file-import/limits";
import { createZip } from "@/tests/fixtures/file-import/create-zip";
import { readImportFile } from "./read-import-file";

const NOW = new Date("2026-11-21T12:00:00Z");
const BERLIN = { timeZone: "Europe/Berlin", now: NOW };

function read(file: string | Uint8Array, name = "file") {
  return readImportFile(typeof file === "string" ? new TextEncoder().encode(file) : file, name, BERLIN);
}

test("our own export: movies, shows and counts, without rewatches", async () => {
  const { source, entries, leftOut } = await read(
    JSON.stringify({
      version: 1,
      exportedAt: "2026-11-20T10:00:00Z",
      movies: [
        {
          added_to_watchlist_at: "2026-01-02T03:04:05Z",
          last_watched_at: "2026-02-03T20:00:00Z",
          user_rating: 8,
          user_rated_at: "2026-02-03T22:00:00Z",
          status: "completed",
          memo: { text: "With Ada", is_private: true },
          movie: { title: "The Lamp", year: 2021, ids: { simkl: 11, slug: "the-lamp", imdb: "tt0000011" } },
        },
        { status: "completed", is_rewatch: true, rewatch_id: 4, movie: { title: "The Lamp", ids: { simkl: 11 } } },
      ],
      shows: [
        {
          status: "hold",
          watched_episodes_count: 1,
          total_episodes_count: 9,
          show: { title: "Harbour", year: 2019, ids: { simkl: 12, tvdb: "77" } },
          seasons: [{ number: 2, episodes: [{ number: 3, watched_at: "2026-03-01T19:00:00Z" }] }],
        },
        { status: "completed", watched_episodes_count: 6, show: { title: "Quay", ids: { simkl: 13 } } },
      ],
      anime: [
        {
          status: "completed",
          anime_type: "movie",
          last_watched_at: "2025-05-05T20:00:00Z",
          show: { title: "Kite", ids: { simkl: 14 } },
        },
      ],
      playback: [],
    }),
  );
  expect(source).toBe("watchfolio");
  expect(entries).toMatchObject([
    { title: "Harbour", status: "hold", episodes: [{ season: 2, number: 3, at: "2026-03-01T19:00:00Z" }], film: null },
    { title: "Quay", isAllWatched: true, episodes: [] },
    {
      ...{ kind: "movie", ids: { simkl: 11, imdb: "tt0000011" }, film: { at: "2026-02-03T20:00:00Z" }, rating: 8 },
      ...{ ratedAt: "2026-02-03T22:00:00Z", memo: { text: "With Ada", isPrivate: true } },
      addedAt: "2026-01-02T03:04:05Z",
    },
    { kind: "anime", animeType: "movie", film: { at: "2025-05-05T20:00:00Z" } },
  ]);
  expect(leftOut).toEqual([{ code: "rewatches", count: 1 }]);
});

test("Trakt's archive: plays give the first date, sums only what plays do not, what was planned and watched is watched", async () => {
  const movie = { title: "Ember", year: 2020, ids: { trakt: 1, slug: "ember-2020", imdb: "tt0000021", tmdb: 21 } };
  const other = { title: "Ash", year: 2018, ids: { trakt: 2, slug: "ash-2018", tmdb: 22 } };
  const show = { title: "Tide", year: 2015, ids: { trakt: 3, slug: "tide", tvdb: 33, tmdb: 34 } };
  const play = (watched_at: string, number: number) => ({
    ...{ id: 1, watched_at, action: "scrobble", type: "episode", show, episode: { season: 1, number, title: "x" } },
  });
  const { source, entries, leftOut } = await read(
    createZip({
      "me/watched-movies.json": JSON.stringify([
        { plays: 2, last_watched_at: "2024-09-09T20:00:00.000Z", movie },
        { plays: 1, last_watched_at: "2023-09-09T20:00:00.000Z", movie: other },
      ]),
      "me/watched-history-1.json": JSON.stringify([
        { id: 2, watched_at: "2024-09-09T20:00:00.000Z", action: "watch", type: "movie", movie },
        { id: 3, watched_at: "2021-01-01T20:00:00.000Z", action: "watch", type: "movie", movie },
        play("2022-02-02T20:00:00.000Z", 1),
        play("2022-02-01T20:00:00.000Z", 1),
      ]),
      "me/watched-shows.json": JSON.stringify([
        {
          ...{ plays: 3, last_watched_at: "2022-03-03T20:00:00.000Z", show },
          seasons: [{ number: 1, episodes: [{ number: 2, plays: 1, last_watched_at: "2022-03-03T20:00:00.000Z" }] }],
        },
        { plays: 9, last_watched_at: "2022-03-03T20:00:00.000Z", show: { title: "Fog", ids: { trakt: 5 } } },
      ]),
      "me/ratings-shows.json": JSON.stringify([
        { rated_at: "2022-04-04T20:00:00.000Z", rating: 9, type: "show", show },
      ]),
      "me/ratings-episodes.json": JSON.stringify([
        { rated_at: "2022-04-04T20:00:00.000Z", rating: 9, type: "episode", show, episode: { season: 1, number: 1 } },
      ]),
      "me/lists-watchlist.json": JSON.stringify([
        { rank: 1, listed_at: "2020-04-04T20:00:00.000Z", type: "movie", movie },
        { rank: 2, listed_at: "2020-05-04T20:00:00.000Z", type: "movie", movie: { title: "Dew", ids: { tmdb: 41 } } },
      ]),
      "me/lists-favorites.json": JSON.stringify([{ listed_at: "x", type: "movie", movie: { title: "No", ids: {} } }]),
      "me/user-profile.json": JSON.stringify({ username: "me" }),
    }),
    "trakt.zip",
  );
  expect(source).toBe("trakt");
  expect(entries).toHaveLength(4);
  expect(entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ title: "Ember", status: "completed", film: { at: "2021-01-01T20:00:00Z" } },
        ids: { traktslug: "ember-2020", imdb: "tt0000021", tmdb: "21" },
      }),
      expect.objectContaining({ title: "Ash", film: { at: "2023-09-09T20:00:00Z" } }),
      expect.objectContaining({
        ...{ title: "Tide", status: null, rating: 9, countsLikeTvdb: true },
        episodes: [
          { season: 1, number: 1, at: "2022-02-01T20:00:00Z" },
          { season: 1, number: 2, at: "2022-03-03T20:00:00Z" },
        ],
      }),
      expect.objectContaining({ title: "Dew", status: "plantowatch", addedAt: "2020-05-04T20:00:00Z" }),
    ]),
  );
  expect(leftOut).toEqual([
    { code: "parts", count: 1 },
    { code: "rewatches", count: 2 },
    { code: "bare", count: 1 },
  ]);
});

test("Trakt's CSV files", async () => {
  const head = "type,title,year,trakt_id,imdb_id,tmdb_id,tvdb_id,url,season_number,episode_number";
  const history = `watched_at,action,${head}\n2021-02-03T04:05:06Z,watch,episode,Tide,2015,3,,34,33,https://trakt.tv/shows/tide/seasons/1,1,2\n`;
  expect((await read(history)).entries).toMatchObject([
    {
      ...{ title: "Tide", ids: { tmdb: "34", tvdb: "33", traktslug: "tide" } },
      episodes: [{ season: 1, number: 2, at: "2021-02-03T04:05:06Z" }],
    },
  ]);
  const ratings = `rated_at,${head},rating\n2021-02-03T04:05:06Z,movie,Ash,2018,2,tt0000022,22,,,,,7\n`;
  expect((await read(ratings)).entries).toMatchObject([{ title: "Ash", rating: 7, film: null, status: null }]);
});

test("Letterboxd: dates from the diary at noon, half stars, no folders of what was deleted, short reviews", async () => {
  const { source, entries, leftOut } = await read(
    createZip({
      "watched.csv": "Date,Name,Year,Letterboxd URI\n2024-01-01,Ember,2020,https://boxd.it/a\n2024-01-02,Ash,2018,x\n",
      "diary.csv":
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-01,Ember,2020,b,3,,,2023-07-01\n" +
        "2024-02-01,Ember,2020,c,4,Yes,,2024-01-31\n",
      "ratings.csv": "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Ember,2020,https://boxd.it/a,4.5\n",
      "reviews.csv":
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n" +
        `2024-01-02,Ash,2018,d,,,"Slow, <i>and</i>\nbetter",,2024-01-02\n2024-02-01,Ember,2020,c,4,Yes,${"long ".repeat(40)},,2024-01-31\n`,
      "watchlist.csv": "\ufeffDate,Name,Year,Letterboxd URI\n2024-01-01,Ember,2020,x\n2024-03-01,Dew,2022,x\n",
      "deleted/diary.csv":
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-01,No,2020,b,3,,,2023-07-01\n",
    }),
  );
  expect(source).toBe("letterboxd");
  expect(entries).toMatchObject(
    [
      { title: "Ember", film: { at: "2023-07-01T10:00:00Z" }, rating: 9, ratedAt: "2024-01-01T11:00:00Z", memo: null },
      { title: "Ash", film: { at: "2024-01-02T11:00:00Z" }, memo: { text: "Slow, and\nbetter", isPrivate: true } },
      { title: "Dew", status: "plantowatch", film: null, addedAt: "2024-03-01T11:00:00Z" },
    ].sort((one, other) => ["Ember", "Ash", "Dew"].indexOf(one.title) - ["Ember", "Ash", "Dew"].indexOf(other.title)),
  );
  expect(leftOut).toEqual([
    { code: "rewatches", count: 1 },
    { code: "memos", count: 1 },
  ]);
});

test("IMDb: a rated movie counts as watched; shows are rated only, episodes and games are skipped; old encodings", async () => {
  const ratings =
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year\n" +
    "tt0000021,9,2024-03-15,Ember,Ember,u,Movie,8.7,136,2020\ntt0000031,7,2024-03-16,Tide,Tide,u,TV Mini Series,8,50,2015\n" +
    "tt0000032,7,2024-03-16,Pilot,Pilot,u,TV Episode,8,50,2015\ntt0000033,7,2024-03-16,Game,Game,u,Video Game,8,,2015\n";
  const { entries, leftOut } = await read(ratings);
  expect(entries).toMatchObject([
    { kind: "movie", ids: { imdb: "tt0000021" }, film: { at: null }, rating: 9, ratedAt: "2024-03-15T11:00:00Z" },
    { kind: "tv", film: null, rating: 7, status: null },
  ]);
  expect(leftOut).toHaveLength(2);

  const list =
    "Position,Const,Created,Modified,Description,Title,URL,Title Type,Year\n1,tt0000041,2021-01-01,,,Caf\xe9,u,movie,2021\n";
  const latin = Uint8Array.from(list, (letter) => letter.charCodeAt(0));
  expect((await read(latin)).entries).toMatchObject([{ title: "Café", status: "plantowatch" }]);
});

test.each<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["only space", " \n "],
  ["another file", "name,colour\nAda,green\n"],
  ["cut JSON", '{"movies":[{"status":'],
  ["no lists", '{"movies":7}'],
  ["empty lists", '{"movies":[],"shows":[]}'],
  ["a quote that never ends", 'Const,Title,Title Type\ntt0000001,"Ember,Movie\n'],
  ["bytes", new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x10])],
  ["a cut archive", createZip({ "a.json": "[]" }).slice(0, 40)],
  ["an archive of pictures", createZip({ "a.jpg": "x" })],
  ["an archive that declares a huge size", createZip({ "a.json": "[]" }, { claimedSize: 3_000_000_000 })],
  ["an archive larger than declared", createZip({ "a.json": `[${" ".repeat(5_000_000)}]` }, { claimedSize: 10 })],
  ["too many files", createZip(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`${index}.json`, "[]"])))],
  ["too large", new Uint8Array(MAX_BYTES + 1)],
])("%s is rejected", async (_, file) => {
  await expect(read(file)).rejects.toThrow(ImportRejectedError);
});

const HEADERS = [
  "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date",
  "Const,Your Rating,Date Rated,Title,URL,Title Type,Year",
  "watched_at,type,title,year,trakt_id,imdb_id,tmdb_id,tvdb_id,season_number,episode_number",
];
const word = fc.oneof(
  fc.string(),
  fc.constantFrom("movie", "episode", "TV Series", "tt0000001", "2024-02-30", "__proto__", "9".repeat(30), "-1", "\0"),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  word,
  fc.constantFrom(-1, 1e300, 2 ** 31, "2026-13-45T99:99:99Z"),
);
const named = fc.record({
  title: value,
  year: value,
  ids: fc.oneof(value, fc.dictionary(fc.constantFrom("simkl", "imdb", "slug", "trakt"), value)),
});
const row = fc.record(
  {
    ...{
      movie: fc.oneof(named, value),
      show: fc.oneof(named, value),
      episode: value,
      status: fc.constantFrom("completed", "hold", 7),
    },
    ...{
      seasons: value,
      memo: value,
      rating: value,
      user_rating: value,
      watched_at: value,
      rated_at: value,
      listed_at: value,
    },
  },
  { requiredKeys: [] },
);
const file = fc.oneof(
  fc.uint8Array(),
  fc.array(row).map((rows) => new TextEncoder().encode(JSON.stringify(rows))),
  fc
    .record(
      { movies: fc.oneof(value, fc.array(row)), shows: fc.oneof(value, fc.array(row)), anime: fc.array(row) },
      { requiredKeys: [] },
    )
    .map((body) => new TextEncoder().encode(JSON.stringify(body))),
  fc
    .tuple(fc.constantFrom(...HEADERS), fc.array(fc.array(word, { maxLength: 10 })))
    .map(([head, rows]) => new TextEncoder().encode([head, ...rows.map((cells) => cells.join(","))].join("\n"))),
  fc.tuple(fc.nat(200), fc.nat(255), fc.array(row)).map(([place, byte, rows]) => {
    const bytes = createZip({ "watched-history-1.json": JSON.stringify(rows) });
    bytes[place % bytes.length] = byte;
    return bytes;
  }),
);

test("any file is read or rejected", async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(file, word, async (bytes, name) => {
      try {
        const { entries } = await readImportFile(bytes, name, BERLIN);
        taken += 1;
        expect(JSON.stringify(entries)).not.toContain("\\u0000");
        for (const { episodes } of entries) for (const { number } of episodes) expect(number).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportRejectedError);
      }
    }),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(20);
}, 120_000);
