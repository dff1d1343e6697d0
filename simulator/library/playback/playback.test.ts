import { expect, test } from "vitest";
import { writeHistory } from "@/simulator/library/history/history";
import { removeHistory } from "@/simulator/library/history/history-remove";
import { createSmallLibrary, ENDED, MOVIE, NOW } from "@/simulator/library/small-library";
import { deletePlayback, readPlayback } from "./playback";
import { scrobblePause } from "./scrobble";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const movie = { body: { progress: 42.2, movie: { ids: { simkl: MOVIE } } } };
const part = { body: { progress: 10, show: { ids: { simkl: ENDED } }, episode: { season: 1, number: 3 } } };

test("paused titles are listed, the newest first", () => {
  const { clock, call } = createSmallLibrary();
  call(scrobblePause, movie);
  clock.advance(MINUTE);
  call(scrobblePause, part);
  expect(call(readPlayback).body).toEqual([
    {
      id: 102,
      progress: 10,
      paused_at: "2026-10-10T12:01:00Z",
      type: "episode",
      episode: { season: 1, number: 3, title: "Part 3", tvdb_season: 1, tvdb_number: 3 },
      show: { title: "Harbour", year: 2012, ids: { simkl: ENDED, slug: "harbour", tvdb: "20" } },
    },
    {
      id: 101,
      progress: 42.2,
      paused_at: NOW,
      type: "movie",
      movie: { title: "The Gate", year: 2010, ids: { simkl: MOVIE, slug: "the-gate", imdb: "tt1", tmdb: "11" } },
    },
  ]);
});

test("the list can be narrowed by kind, date and number", () => {
  const { clock, call } = createSmallLibrary();
  call(scrobblePause, movie);
  clock.advance(MINUTE);
  call(scrobblePause, part);
  const ids = (request: object) => call(readPlayback, request).body;
  expect(ids({ params: { type: "episodes" } })).toMatchObject([{ id: 102 }]);
  expect(ids({ params: { type: "movies" } })).toMatchObject([{ id: 101 }]);
  expect(ids({ query: "date_from=2026-10-10T12:01:00Z" })).toMatchObject([{ id: 102 }]);
  expect(ids({ query: "date_to=2026-10-10T12:01:00Z" })).toMatchObject([{ id: 101 }]);
  expect(ids({ query: "limit=1" })).toMatchObject([{ id: 102 }]);
  expect(ids({ params: { type: "7" } })).toHaveLength(2);
});

test("an unknown word in the path is not found", () => {
  expect(createSmallLibrary().call(readPlayback, { params: { type: "books" } })).toMatchObject({
    status: 404,
    body: { error: "url_failed" },
  });
});

test("playbacks older than a watch are hidden, a second viewing of a finished title is not", () => {
  const { clock, call } = createSmallLibrary();
  call(scrobblePause, part);
  clock.advance(MINUTE);
  call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED }, episodes: [{ number: 3 }] }] } });
  expect(call(readPlayback).body).toEqual([]);
  expect(call(readPlayback, { query: "hide_watched=false" }).body).toHaveLength(1);
  clock.advance(MINUTE);
  call(scrobblePause, part);
  expect(call(readPlayback).body).toHaveLength(1);
});

test.each([
  ["free", 7],
  ["pro", 30],
  ["vip", 90],
] as const)("the plan %s keeps playbacks for %i days and drops them silently", (plan, days) => {
  const { account, clock, call } = createSmallLibrary(plan);
  call(scrobblePause, movie);
  clock.advance(days * DAY);
  expect(call(readPlayback).body).toHaveLength(1);
  clock.advance(MINUTE);
  expect(call(readPlayback).body).toEqual([]);
  expect(account.stamps.movie.playback).toBe(NOW);
});

test("deleting reports whether there was a playback, and moves the bucket", () => {
  const { account, clock, call } = createSmallLibrary();
  call(scrobblePause, movie);
  clock.advance(MINUTE);
  expect(call(deletePlayback, { params: { id: "101" } })).toEqual({ status: 204 });
  expect(account.stamps.movie.playback).toBe("2026-10-10T12:01:00Z");
  expect(call(deletePlayback, { params: { id: "101" } })).toMatchObject({
    status: 404,
    body: { error: "empty", code: 404 },
  });
  for (const id of ["0", "x"])
    expect(call(deletePlayback, { params: { id } })).toMatchObject({ status: 404, body: { error: "url_failed" } });
  expect(call(deletePlayback)).toMatchObject({ status: 404, body: { error: "url_failed" } });
});

test("removing a title removes its playback", () => {
  const { account, call } = createSmallLibrary();
  call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
  call(scrobblePause, part);
  call(removeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
  expect(account.playbacks).toEqual([]);
});
