import { expect, test } from "vitest";
import { writeHistory } from "@/simulator/library/history/history";
import { addToList } from "@/simulator/library/lists/add-to-list";
import { writeRatings } from "@/simulator/library/ratings/ratings";
import {
  AIRING,
  ANIME_MOVIE,
  COUR_1,
  createSmallLibrary,
  ENDED,
  listRows,
  MOVIE,
  NOW,
  type SmallLibrary,
  UNRELEASED_SHOW,
} from "@/simulator/library/small-library";
import { createAllItemsReader, readAllItems } from "./all-items";

const FULL = "extended=full&episode_watched_at=yes";
const WATCHED_AT = "2026-10-09T20:00:00Z";

function createFilledLibrary(): SmallLibrary {
  const library = createSmallLibrary();
  const watched = (number: number) => ({ number, watched_at: WATCHED_AT });
  library.call(addToList, { body: { shows: [{ ids: { simkl: ENDED }, to: "completed" }] } });
  library.call(writeHistory, {
    body: {
      movies: [{ ids: { simkl: MOVIE }, watched_at: WATCHED_AT }],
      shows: [{ ids: { simkl: AIRING }, seasons: [{ number: 1, episodes: [watched(1)] }] }],
      anime: [{ ids: { simkl: COUR_1 }, episodes: [watched(1)] }, { ids: { simkl: ANIME_MOVIE } }],
    },
  });
  return library;
}

test("an empty library is an empty object, and null for an app from before 2026", () => {
  const { account, call } = createSmallLibrary();
  expect(call(readAllItems)).toEqual({ status: 200, body: {} });
  account.oldAppId = true;
  expect(call(readAllItems).body).toBeNull();
});

test("a movie has zero counts and no episode fields", () => {
  const row = listRows(createFilledLibrary().call(readAllItems), "movies")[0];
  expect(row).toEqual({
    added_to_watchlist_at: NOW,
    last_watched_at: WATCHED_AT,
    user_rated_at: null,
    user_rating: null,
    status: "completed",
    watched_episodes_count: 0,
    total_episodes_count: 0,
    not_aired_episodes_count: 0,
    movie: {
      title: "The Gate",
      poster: expect.any(String),
      year: 2010,
      ids: { simkl: MOVIE, slug: "the-gate", imdb: "tt1", tmdb: "11" },
    },
  });
});

test("a show has the last and the next episode, and counts unaired ones", () => {
  const row = listRows(
    createFilledLibrary().call(readAllItems, { params: { type: "shows", status: "watching" } }),
    "shows",
  )[0];
  expect(row).toMatchObject({
    last_watched: "S01E01",
    next_to_watch: "S01E02",
    watched_episodes_count: 1,
    total_episodes_count: 4,
    not_aired_episodes_count: 2,
  });
  expect(row).not.toHaveProperty("seasons");
  expect(row).not.toHaveProperty("memo");
  expect(row).not.toHaveProperty("is_rewatch");
  expect(row).not.toHaveProperty("show.runtime");
});

test("anime is wrapped as `show`, keeps its type on the row, and counts episodes without seasons", () => {
  const rows = listRows(createFilledLibrary().call(readAllItems), "anime");
  expect(rows[0]).toMatchObject({
    anime_type: "tv",
    last_watched: "E01",
    next_to_watch: "E02",
    show: { title: "Kumo" },
  });
  expect(rows[1]).toMatchObject({ anime_type: "movie", status: "completed" });
});

test("skipped old episodes do not prevent being caught up", () => {
  const { call } = createSmallLibrary();
  call(writeHistory, {
    body: { shows: [{ ids: { simkl: ENDED }, seasons: [{ number: 2, episodes: [{ number: 3 }] }] }] },
  });
  expect(listRows(call(readAllItems), "shows")[0]).toMatchObject({
    status: "watching",
    last_watched: "S02E03",
    next_to_watch: null,
    watched_episodes_count: 1,
  });
});

test("a special is a row but does not count", () => {
  const { call } = createSmallLibrary();
  call(writeHistory, {
    body: { shows: [{ ids: { simkl: ENDED }, seasons: [{ number: 0, episodes: [{ number: 1 }] }] }] },
  });
  expect(listRows(call(readAllItems, { query: "extended=full" }), "shows")[0]).toMatchObject({
    last_watched: null,
    next_to_watch: "S01E01",
    watched_episodes_count: 0,
    total_episodes_count: 6,
    seasons: [{ number: 0, episodes: [{ number: 1 }] }],
  });
});

test("the two smallest modes have only ids", () => {
  const { call } = createFilledLibrary();
  expect(listRows(call(readAllItems, { query: "extended=simkl_ids_only" }), "movies")).toEqual([
    { movie: { ids: { simkl: MOVIE, slug: "the-gate" } } },
  ]);
  expect(listRows(call(readAllItems, { query: "extended=ids_only" }), "movies")).toEqual([
    { movie: { ids: { simkl: MOVIE, slug: "the-gate", imdb: "tt1", tmdb: "11" } } },
  ]);
});

test("full loads the episodes of unfinished titles only", () => {
  const rows = listRows(createFilledLibrary().call(readAllItems, { query: FULL }), "shows");
  expect(rows.map(({ status }) => status)).toEqual(["completed", "watching"]);
  expect(rows[0]).not.toHaveProperty("seasons");
  expect(rows[1]).toMatchObject({
    seasons: [{ number: 1, episodes: [{ number: 1, watched_at: WATCHED_AT }] }],
    show: { runtime: 30 },
  });
});

test("a bulk completion has no rows, but invents them when all are requested", () => {
  const { call } = createFilledLibrary();
  const completed = { params: { type: "shows", status: "completed" } };
  expect(
    listRows(call(readAllItems, { ...completed, query: `${FULL}&include_all_episodes=original` }), "shows")[0],
  ).toMatchObject({
    watched_episodes_count: 6,
    last_watched: null,
    next_to_watch: null,
  });
  expect(
    listRows(call(readAllItems, { ...completed, query: `${FULL}&include_all_episodes=original` }), "shows")[0],
  ).not.toHaveProperty("seasons");
  const all = [1, 2, 3].map((number) => ({ number, watched_at: NOW }));
  expect(
    listRows(call(readAllItems, { ...completed, query: `${FULL}&include_all_episodes=yes` }), "shows")[0]?.seasons,
  ).toEqual([
    { number: 1, episodes: all },
    { number: 2, episodes: all },
  ]);
});

test("episode flags do nothing without full", () => {
  const query = "episode_watched_at=yes&episode_runtime=yes&include_all_episodes=yes";
  for (const row of listRows(createFilledLibrary().call(readAllItems, { query }), "shows"))
    expect(row).not.toHaveProperty("seasons");
});

test("TVDB seasons, ids and runtimes come on request; anime movies have no seasons", () => {
  const query = "extended=full_anime_seasons&episode_tvdb_id=yes&episode_runtime=yes";
  const rows = listRows(createFilledLibrary().call(readAllItems, { query }), "anime");
  const episode = { number: 1, ids: { tvdb_id: 504_101 }, runtime: 24, tvdb: { season: 1, episode: 1 } };
  expect(rows[0]).toMatchObject({ mapped_tvdb_seasons: [1], seasons: [{ number: 1, episodes: [episode] }] });
  expect(rows[1]).not.toHaveProperty("mapped_tvdb_seasons");
});

test("the next episode is described on `watching` rows, in the network's time, for anime without a season", () => {
  const rows = createFilledLibrary().call(readAllItems, { query: "next_watch_info=yes" });
  expect(listRows(rows, "shows")[0]).not.toHaveProperty("next_to_watch_info");
  expect(listRows(rows, "shows")[1]?.next_to_watch_info).toEqual({
    title: "Part 2",
    season: 1,
    episode: 2,
    date: "2026-10-03T16:00:00-04:00",
  });
  expect(listRows(rows, "anime")[0]?.next_to_watch_info).toEqual({
    title: "Part 2",
    episode: 2,
    date: "2021-01-03T00:00:00+09:00",
  });
});

test("a watched title that is caught up has no next episode, and no description of it or null", () => {
  const library = createFilledLibrary();
  library.call(writeHistory, { body: { shows: [{ ids: { simkl: AIRING }, episodes: [{ number: 2 }] }] } });
  const read = (caughtUpInfo: "absent" | "null") =>
    listRows(
      library.call((call) => readAllItems({ ...call, caughtUpInfo }), { query: "next_watch_info=yes" }),
      "shows",
    )[1];
  expect(read("absent")).toMatchObject({ status: "watching", next_to_watch: null });
  expect(read("absent")).not.toHaveProperty("next_to_watch_info");
  expect(read("null")).toHaveProperty("next_to_watch_info", null);
});

test("memos come on request, an unset one as an empty object", () => {
  const { call } = createFilledLibrary();
  const memo = { text: "with J.", is_private: true };
  call(writeHistory, { body: { movies: [{ ids: { simkl: MOVIE }, status: "completed", memo }] } });
  const response = call(readAllItems, { query: "memos=yes" });
  expect(listRows(response, "movies")[0]?.memo).toEqual(memo);
  expect(listRows(response, "shows")[0]?.memo).toEqual({});
});

test("`date_from` is strict at the grain of a second, and does not see ratings", () => {
  const { call, clock } = createFilledLibrary();
  expect(call(readAllItems, { query: `date_from=${NOW}` }).body).toEqual({});
  expect(listRows(call(readAllItems, { query: "date_from=2026-10-10T11:59:59Z" }), "movies")).toHaveLength(1);
  clock.advance(5000);
  call(writeRatings, { body: { movies: [{ ids: { simkl: MOVIE }, rating: 9 }] } });
  expect(call(readAllItems, { query: `date_from=${NOW}` }).body).toEqual({});
});

test("unknown words in the path select everything, and movies are never watching or on hold", () => {
  const { account, call } = createFilledLibrary();
  expect(Object.keys(Object(call(readAllItems, { params: { type: "books" } }).body))).toHaveLength(3);
  expect(listRows(call(readAllItems, { params: { type: "shows", status: "finished" } }), "shows")).toHaveLength(2);
  expect(listRows(call(readAllItems, { params: { type: "all", status: "watching" } }), "shows")).toHaveLength(1);
  const movie = account.items.get(MOVIE);
  if (movie) movie.status = "hold";
  expect(call(readAllItems, { params: { type: "movies", status: "hold" } }).body).toEqual({});
});

test("`anime_type=movies` keeps anime movies only, other words do nothing", () => {
  const { call } = createFilledLibrary();
  expect(listRows(call(readAllItems, { query: "anime_type=movies" }), "anime")).toHaveLength(1);
  expect(listRows(call(readAllItems, { query: "anime_type=tv" }), "anime")).toHaveLength(2);
});

test("only `language=en` changes titles", () => {
  const { world, call } = createFilledLibrary();
  const anime = world.titles.get(COUR_1);
  if (anime) anime.englishTitle = "Cloud";
  expect(listRows(call(readAllItems, { query: "language=en" }), "anime")[0]).toMatchObject({
    show: { title: "Cloud" },
  });
  expect(listRows(call(readAllItems, { query: "language=de" }), "anime")[0]).toMatchObject({ show: { title: "Kumo" } });
});

test("too many episode rows are rejected", () => {
  const { call } = createFilledLibrary();
  const read = createAllItemsReader({ maxEpisodeRows: 7 });
  expect(call(read, { query: `${FULL}&include_all_episodes=yes` })).toMatchObject({
    status: 400,
    body: { error: "max_items", code: 400 },
  });
  expect(call(read, { query: `${FULL}&include_all_episodes=original` }).status).toBe(200);
});

test("a recorded row keeps its values, whatever the world has", () => {
  const { account, call } = createFilledLibrary();
  const item = account.items.get(AIRING);
  if (item)
    item.recorded = {
      lastWatched: null,
      nextToWatch: "S01E01",
      watchedEpisodes: 3,
      totalEpisodes: 101,
      notAiredEpisodes: 8,
    };
  expect(listRows(call(readAllItems), "shows")[1]).toMatchObject({
    last_watched: null,
    next_to_watch: "S01E01",
    watched_episodes_count: 3,
    total_episodes_count: 101,
    not_aired_episodes_count: 8,
  });
});

test("a planned show without watches has no next episode", () => {
  const { call } = createSmallLibrary();
  call(addToList, { body: { shows: [{ ids: { simkl: UNRELEASED_SHOW }, to: "plantowatch" }] } });
  expect(listRows(call(readAllItems), "shows")[0]).toMatchObject({ last_watched: null, next_to_watch: null });
});
