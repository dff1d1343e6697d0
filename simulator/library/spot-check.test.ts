import { expect, test } from "vitest";
import { writeHistory } from "./history/history";
import { addToList } from "./lists/add-to-list";
import { AIRING, createSmallLibrary, ENDED, MOVIE, NOW } from "./small-library";
import { checkWatched } from "./spot-check";

test("an empty request gets `null`", () => {
  expect(createSmallLibrary().call(checkWatched, { body: [] })).toEqual({ status: 200, body: null });
});

test("each title is echoed in order with its result, ids inside or beside", () => {
  const { call } = createSmallLibrary();
  call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
  const body = [
    { imdb: "tt1", type: "movie" },
    { ids: { imdb: "tt9999999" } },
    { ids: { simkl: ENDED } },
    { title: "the gate", year: 2010 },
    { ids: { simkl: ENDED }, season: 1, episode: 2 },
  ];
  expect(call(checkWatched, { body }).body).toEqual([
    { ...body[0], simkl: MOVIE, result: false, list: null, last_watched_at: null },
    { ...body[1], result: "not_found" },
    { ...body[2], simkl: ENDED, result: true, list: "completed", last_watched_at: NOW },
    { ...body[3], simkl: MOVIE, result: false, list: null, last_watched_at: null },
    { ...body[4], simkl: ENDED, result: true, list: "completed", last_watched_at: NOW },
  ]);
});

test("counters and episodes come on request, specials only by number", () => {
  const { call } = createSmallLibrary();
  call(writeHistory, { body: { shows: [{ ids: { simkl: AIRING }, episodes: [{ number: 1 }] }] } });
  const counts = { episodes_total: 4, episodes_aired: 2, episodes_to_be_aired: 2, episodes_watched: 1 };
  const body = [{ ids: { simkl: AIRING } }];
  expect(call(checkWatched, { body, query: "extended=counters" }).body).toMatchObject([
    { ...counts, seasons: [{ number: 1, ...counts }] },
  ]);
  expect(call(checkWatched, { body, query: "extended=counters,episodes" }).body).toMatchObject([
    {
      seasons: [
        {
          episodes: [
            { number: 1, watched: true, aired: true, last_watched_at: NOW },
            { number: 2, watched: false, aired: true, last_watched_at: null },
            { number: 3, aired: false },
            { number: 4, aired: false },
          ],
        },
      ],
    },
  ]);
  const ended = [{ ids: { simkl: ENDED } }];
  expect(call(checkWatched, { body: ended, query: "extended=counters,specials" }).body).toMatchObject([
    { episodes_total: 6, seasons: [{ number: 0 }, { number: 1 }, { number: 2 }] },
  ]);
});

test("more than a hundred titles are too many only with `extended`", () => {
  const { call } = createSmallLibrary();
  const body = Array.from({ length: 101 }, () => ({ ids: { simkl: MOVIE } }));
  expect(call(checkWatched, { body }).body).toHaveLength(101);
  expect(call(checkWatched, { body, query: "extended=counters" })).toMatchObject({
    status: 400,
    body: { error: "max_items" },
  });
});

test("a planned title and one without a watched episode are in the library, but the episode is not watched", () => {
  const { call } = createSmallLibrary();
  call(addToList, { body: { movies: [{ ids: { simkl: MOVIE }, to: "plantowatch" }] } });
  call(writeHistory, { body: { shows: [{ ids: { simkl: AIRING }, status: "watching" }] } });
  const body = [
    { ids: { simkl: MOVIE } },
    { ids: { simkl: AIRING } },
    { ids: { simkl: AIRING }, season: 1, episode: 1 },
  ];
  expect(call(checkWatched, { body }).body).toMatchObject([
    { result: true, list: "plantowatch", last_watched_at: null },
    { result: true, list: "watching", last_watched_at: null },
    { result: false, list: "watching", last_watched_at: null },
  ]);
});
