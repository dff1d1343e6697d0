import { expect, test } from "vitest";
import { addToList } from "@/simulator/library/lists/add-to-list";
import {
  AIRING,
  COUR_1,
  createSmallLibrary,
  ENDED,
  listRows,
  MOVIE,
  NOW,
  SINGLE,
  UNRELEASED_MOVIE,
} from "@/simulator/library/small-library";
import { readRatings, removeRatings, writeRatings } from "./ratings";

const LATER = "2026-10-10T12:01:00Z";

test("anime is counted among the shows, and every echo has its type", () => {
  const movie = { rating: 8, ids: { simkl: MOVIE } };
  const anime = { rating: "7", ids: { mal: "41" } };
  expect(createSmallLibrary().call(writeRatings, { body: { movies: [movie], anime: [anime] } })).toEqual({
    status: 201,
    body: {
      added: {
        movies: 1,
        shows: 1,
        statuses: [
          { request: { ...movie, type: "movie" }, response: { status: "completed" } },
          { request: { ...anime, type: "show" }, response: { status: "watching" } },
        ],
      },
      not_found: { movies: [], shows: [] },
    },
  });
});

test.each([0, 11, -1, 100, 7.5, "", null])("a rating of %s is rejected without an error", (rating) => {
  const { account, call } = createSmallLibrary();
  const movie = { rating, ids: { simkl: MOVIE } };
  expect(call(writeRatings, { body: { movies: [movie] } })).toMatchObject({
    status: 201,
    body: { added: { movies: 0, statuses: [] }, not_found: { movies: [{ ...movie, type: "movie" }] } },
  });
  expect(account.items.size).toBe(0);
});

test.each([
  ["a released movie to completed", "movies", MOVIE, "completed"],
  ["an unreleased movie to plantowatch", "movies", UNRELEASED_MOVIE, "plantowatch"],
  ["a show of one episode to completed", "shows", SINGLE, "completed"],
  ["any other show to watching", "shows", ENDED, "watching"],
  ["anime to watching", "anime", COUR_1, "watching"],
])("rating puts %s", (_, array, simkl, status) => {
  const { account, call } = createSmallLibrary();
  call(writeRatings, { body: { [array]: [{ ids: { simkl }, rating: 6 }] } });
  expect(account.items.get(simkl)).toMatchObject({ status, rating: 6, ratedAt: NOW, changedAt: NOW });
});

test("rating a listed title neither moves it nor changes its entry", () => {
  const { account, clock, call } = createSmallLibrary();
  call(addToList, { body: { shows: [{ ids: { simkl: AIRING }, to: "plantowatch" }] } });
  clock.advance(60_000);
  call(writeRatings, { body: { shows: [{ ids: { simkl: AIRING }, rating: 6, rated_at: "2020-01-01T00:00:00Z" }] } });
  expect(account.items.get(AIRING)).toMatchObject({
    status: "plantowatch",
    changedAt: NOW,
    ratedAt: "2020-01-01T00:00:00Z",
    ratingChangedAt: LATER,
  });
});

test("the delta names changed and removed ratings, a rating in the path hides the removed ones", () => {
  const { clock, call } = createSmallLibrary();
  const rate = (simkl: number, rating: number) => ({ body: { shows: [{ ids: { simkl }, rating }] } });
  call(writeRatings, rate(ENDED, 9));
  call(writeRatings, rate(AIRING, 8));
  clock.advance(60_000);
  expect(call(removeRatings, { body: { shows: [{ ids: { simkl: ENDED } }] } })).toEqual({
    status: 201,
    body: { deleted: { movies: 0, shows: 1 }, not_found: { movies: [], shows: [] } },
  });
  const delta = call(readRatings, { params: { type: "shows" }, query: `date_from=${NOW}` });
  expect(listRows(delta, "shows")).toMatchObject([
    { user_rating: null, user_rated_at: null, show: { ids: { simkl: ENDED } } },
  ]);
  const nines = call(readRatings, { params: { type: "shows", rating: "9,10" }, query: `date_from=${NOW}` });
  expect(nines.body).toEqual({});
  expect(call(readRatings, { params: { type: "shows", rating: "11" } }).body).toEqual({});
  expect(listRows(call(readRatings, { params: { type: "shows", rating: "7,8" } }), "shows")).toHaveLength(1);
});

test("without a date and a rating it is the whole library, unrated titles too", () => {
  const { call } = createSmallLibrary();
  call(addToList, { body: { movies: [{ ids: { simkl: MOVIE }, to: "completed" }] } });
  expect(listRows(call(readRatings, { params: { type: "movies" } }), "movies")).toHaveLength(1);
  expect(listRows(call(readRatings, { params: { type: "nonsense" } }), "movies")).toHaveLength(1);
});

test("removing a rating twice is fine, and in `anime[]` nothing happens", () => {
  const { account, call } = createSmallLibrary();
  call(writeRatings, { body: { anime: [{ ids: { simkl: COUR_1 }, rating: 5 }] } });
  expect(call(removeRatings, { body: { anime: [{ ids: { simkl: COUR_1 } }] } }).body).toMatchObject({
    deleted: { shows: 0 },
  });
  expect(account.items.get(COUR_1)?.rating).toBe(5);
  const body = { shows: [{ ids: { simkl: COUR_1 } }] };
  for (let time = 0; time < 2; time++)
    expect(call(removeRatings, { body }).body).toMatchObject({ deleted: { shows: 1 } });
  expect(account.items.get(COUR_1)?.rating).toBeNull();
});
