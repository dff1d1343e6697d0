import { expect, test } from "vitest";
import { writeHistory } from "@/simulator/library/history/history";
import { AIRING, COUR_1, COUR_2, createSmallLibrary, ENDED, MOVIE, NOW } from "@/simulator/library/small-library";
import { deletePlayback, readPlayback } from "./playback";
import { legacyCheckin, scrobbleCheckin, scrobblePause, scrobbleStart, scrobbleStop } from "./scrobble";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const movie = (progress: number) => ({ progress, movie: { ids: { simkl: MOVIE } } });
const part = (progress: number, number: number) => ({
  progress,
  show: { ids: { simkl: ENDED } },
  episode: { season: 1, number },
});

test("a movie stopped near its end is watched, and its playback is deleted", () => {
  const { account, call } = createSmallLibrary();
  call(scrobblePause, { body: movie(40) });
  expect(call(scrobbleStop, { body: movie(80) })).toMatchObject({
    status: 201,
    body: {
      action: "scrobble",
      progress: 80,
      id: 102,
      movie: { title: "The Gate", ids: { simkl: MOVIE, imdb: "tt1" } },
    },
  });
  expect(account.items.get(MOVIE)).toMatchObject({ status: "completed", lastWatchedAt: NOW });
  expect(account.playbacks).toEqual([]);
});

test("a stop before 80 % is a pause, one per title", () => {
  const { account, call } = createSmallLibrary();
  call(scrobblePause, { body: part(10, 1) });
  expect(call(scrobbleStop, { body: part(79.99, 3), query: "allow_rewatch=yes" }).body).toEqual({
    id: 102,
    action: "pause",
    progress: 79.99,
    episode: { season: 1, number: 3, title: "Part 3" },
    show: { title: "Harbour", year: 2012, ids: { simkl: ENDED, slug: "harbour", tvdb: "20" } },
  });
  expect(account.playbacks).toHaveLength(1);
});

test("starting deletes the playback and returns the id 0", () => {
  const { account, call } = createSmallLibrary();
  call(scrobblePause, { body: movie(40) });
  expect(call(scrobbleStart, { body: movie(40) }).body).toMatchObject({ id: 0, action: "start" });
  expect(account.playbacks).toEqual([]);
});

test("starting another title marks what was nearly over, but not what ended long ago", () => {
  const { account, clock, call } = createSmallLibrary();
  call(scrobbleStart, { body: part(0, 1) });
  clock.advance(20 * MINUTE);
  call(scrobbleStart, { body: part(0, 2) });
  clock.advance(60 * MINUTE);
  call(scrobbleStart, { body: movie(0) });
  expect([...(account.items.get(ENDED)?.watched.keys() ?? [])]).toEqual(["1:1"]);
});

test("stopping the same thing within an hour is a conflict with both times", () => {
  const { clock, call } = createSmallLibrary();
  call(scrobbleStop, { body: part(95, 1) });
  clock.advance(59 * MINUTE);
  expect(call(scrobbleStop, { body: part(95, 1) })).toEqual({
    status: 409,
    body: { watched_at: NOW, expires_at: "2026-10-10T13:00:00Z" },
  });
  expect(call(scrobbleStop, { body: part(95, 2) }).status).toBe(201);
  clock.advance(MINUTE);
  expect(call(scrobbleStop, { body: part(95, 1) }).status).toBe(201);
});

test("the rewatch status is the outcome of a stop", () => {
  const { account, clock, call } = createSmallLibrary();
  const stop = () => call(scrobbleStop, { body: movie(95), query: "allow_rewatch=yes" }).body;
  expect(stop()).toMatchObject({ rewatch_id: null, rewatch_status: "first_watch" });
  clock.advance(DAY);
  expect(stop()).toMatchObject({ rewatch_id: null, rewatch_status: "too_soon" });
  clock.advance(2 * DAY);
  expect(stop()).toMatchObject({ rewatch_id: expect.any(Number), rewatch_status: "completed" });
  clock.advance(DAY);
  expect(stop()).toMatchObject({ rewatch_id: expect.any(Number), rewatch_status: "too_soon" });
  account.plan = "free";
  clock.advance(9 * DAY);
  expect(stop()).toMatchObject({ rewatch_status: "pro_required" });
  expect(account.items.get(MOVIE)?.rewatches).toHaveLength(1);
});

test("without the flag a second viewing records nothing and has no rewatch status", () => {
  const { account, clock, call } = createSmallLibrary();
  call(scrobbleStop, { body: movie(95) });
  clock.advance(9 * DAY);
  expect(call(scrobbleStop, { body: movie(95) }).body).not.toHaveProperty("rewatch_status");
  expect(account.items.get(MOVIE)).toMatchObject({ lastWatchedAt: NOW, rewatches: [] });
});

test("a check-in becomes watched when its runtime is over", () => {
  const { account, clock, call } = createSmallLibrary();
  expect(call(scrobbleCheckin, { body: { movie: { ids: { simkl: MOVIE } } } }).body).toMatchObject({
    action: "checkin",
    progress: 0,
  });
  clock.advance(99 * MINUTE);
  expect(call(readPlayback).body).toHaveLength(1);
  expect(account.items.has(MOVIE)).toBe(false);
  clock.advance(2 * MINUTE);
  expect(call(readPlayback).body).toEqual([]);
  expect(account.items.get(MOVIE)).toMatchObject({ status: "completed", lastWatchedAt: "2026-10-10T13:40:00Z" });
  expect(account.stamps.movie).toMatchObject({ completed: "2026-10-10T13:40:00Z", playback: "2026-10-10T13:40:00Z" });
});

test("a second check-in is a conflict with the end of the first", () => {
  const { clock, call } = createSmallLibrary();
  call(scrobbleCheckin, { body: movie(0) });
  clock.advance(60 * MINUTE);
  for (const body of [movie(0), part(0, 1)])
    expect(call(scrobbleCheckin, { body })).toEqual({ status: 409, body: { expires_at: "2026-10-10T13:40:00Z" } });
  clock.advance(41 * MINUTE);
  call(readPlayback);
  expect(call(scrobbleCheckin, { body: part(0, 1) }).status).toBe(201);
});

test("the legacy check-in has its episode within the show", () => {
  const { account, clock, call } = createSmallLibrary();
  const episode = { season: 2, number: 1 };
  expect(call(legacyCheckin, { body: { show: { ids: { simkl: ENDED }, episode } } })).toMatchObject({
    status: 201,
    body: { action: "checkin", episode },
  });
  expect(call(legacyCheckin, { body: { item: { movie: { ids: { simkl: MOVIE } } } } }).status).toBe(409);
  clock.advance(DAY);
  expect(call(legacyCheckin, { body: { item: { title: "The Gate", year: 2010 } } }).status).toBe(201);
  expect(account.items.get(ENDED)?.watched.has("2:1")).toBe(true);
  expect(call(legacyCheckin, { body: {} })).toMatchObject({ status: 400, body: { error: "empty_field" } });
});

test("deleting a check-in cancels it", () => {
  const { account, clock, call } = createSmallLibrary();
  call(scrobbleCheckin, { body: movie(0) });
  expect(call(deletePlayback, { params: { id: "101" } })).toEqual({ status: 204 });
  clock.advance(DAY);
  call(readPlayback);
  expect(account.items.size).toBe(0);
});

test("the plan at the check-in decides, not the one at its end", () => {
  const { account, clock, call } = createSmallLibrary();
  call(writeHistory, { body: { movies: [{ ids: { simkl: MOVIE }, watched_at: "2015-01-01T00:00:00Z" }] } });
  const response = call(scrobbleCheckin, { body: movie(0), query: "allow_rewatch=yes" });
  expect(response.body).not.toHaveProperty("rewatch_status");
  account.plan = "free";
  clock.advance(DAY);
  call(readPlayback);
  expect(account.items.get(MOVIE)?.rewatches).toHaveLength(1);
});

test("TVDB's seasons of anime lead to the right cour, and the response has both numbers", () => {
  const { call } = createSmallLibrary();
  const body = { progress: 50, anime: { ids: { simkl: COUR_1 } }, episode: { season: 2, number: 1 } };
  expect(call(scrobblePause, { body }).body).toMatchObject({
    episode: { season: 1, number: 1, tvdb_season: 2, tvdb_number: 1 },
    anime: { title: "Kumo 2nd Season", anime_type: "tv", ids: { simkl: COUR_2 } },
  });
});

test.each([
  ["an empty body", {}, 400, "empty_field"],
  ["no body", undefined, 400, "empty_field"],
  ["no progress", { movie: { ids: { simkl: MOVIE } } }, 400, "empty_field"],
  ["a show without an episode", { progress: 1, show: { ids: { simkl: AIRING } } }, 400, "empty_field"],
  ["an unknown title", { progress: 1, movie: { ids: { simkl: 999 } } }, 404, "id_err"],
  [
    "an unknown episode",
    { progress: 1, show: { ids: { simkl: AIRING } }, episode: { season: 7, number: 1 } },
    404,
    "id_err",
  ],
  [
    "a stale episode id",
    { progress: 1, show: { ids: { simkl: AIRING } }, episode: { season: 1, number: 1, ids: { tvdb: 5 } } },
    404,
    "id_err",
  ],
])("%s is rejected", (_, body, status, error) => {
  expect(createSmallLibrary().call(scrobblePause, { body })).toMatchObject({ status, body: { error, code: status } });
});
