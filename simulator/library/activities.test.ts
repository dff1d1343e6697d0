import { expect, test } from "vitest";
import { readActivities } from "./activities";
import { writeHistory } from "./history/history";
import { removeHistory } from "./history/history-remove";
import { addToList } from "./lists/add-to-list";
import { scrobblePause } from "./playback/scrobble";
import { writeRatings } from "./ratings/ratings";
import { AIRING, createSmallLibrary, ENDED, MOVIE, NOW } from "./small-library";

const MINUTE = 60_000;
const NOTHING = { rated_at: null, playback: null, plantowatch: null, completed: null, removed_from_list: null };

test("an account without changes has only nulls", () => {
  const { call } = createSmallLibrary();
  const serial = { all: null, ...NOTHING, watching: null, hold: null, dropped: null };
  expect(call(readActivities).body).toEqual({
    all: null,
    settings: { all: null },
    tv_shows: serial,
    anime: serial,
    movies: { all: null, ...NOTHING, dropped: null },
    custom_lists: { lists: { all: null, regular: null, favorites: null, recommendations: null, auto: null } },
  });
});

test("an app from before 2026 gets `notinteresting` instead of `dropped`", () => {
  const { account, call } = createSmallLibrary();
  account.oldAppId = true;
  account.stamps.movie.dropped = NOW;
  expect(call(readActivities).body).toMatchObject({ all: NOW, movies: { all: NOW, notinteresting: NOW } });
  expect(call(readActivities).body).not.toHaveProperty("movies.dropped");
});

test("a custom list moves the top-level `all` too", () => {
  const { account, call } = createSmallLibrary();
  account.stamps.lists.favorites = NOW;
  expect(call(readActivities).body).toMatchObject({ all: NOW, custom_lists: { lists: { all: NOW, favorites: NOW } } });
});

test("each write moves exactly its own buckets", () => {
  const library = createSmallLibrary();
  const { account, clock, call } = library;

  call(addToList, { body: { shows: [{ ids: { simkl: ENDED }, to: "plantowatch" }] } });
  expect(account.stamps.tv).toMatchObject({ plantowatch: NOW, watching: null, rated_at: null });

  clock.advance(MINUTE);
  call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED }, episodes: [{ number: 1 }] }] } });
  const moved = "2026-10-10T12:01:00Z";
  expect(account.stamps.tv).toMatchObject({ plantowatch: moved, watching: moved, completed: null, rated_at: null });

  clock.advance(MINUTE);
  call(writeRatings, { body: { shows: [{ ids: { simkl: ENDED }, rating: 7 }] } });
  const rated = "2026-10-10T12:02:00Z";
  expect(account.stamps.tv).toMatchObject({ watching: moved, rated_at: rated });

  clock.advance(MINUTE);
  call(scrobblePause, { body: { progress: 10, show: { ids: { simkl: ENDED } }, episode: { season: 1, number: 2 } } });
  const paused = "2026-10-10T12:03:00Z";
  expect(account.stamps.tv).toMatchObject({ watching: moved, rated_at: rated, playback: paused });

  clock.advance(MINUTE);
  call(removeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
  const removed = "2026-10-10T12:04:00Z";
  expect(account.stamps.tv).toMatchObject({
    watching: moved,
    rated_at: removed,
    playback: removed,
    removed_from_list: removed,
  });
  expect(account.stamps.movie).toMatchObject(NOTHING);
});

test("removing an unrated title does not move `rated_at`", () => {
  const { account, call } = createSmallLibrary();
  call(addToList, { body: { movies: [{ ids: { simkl: MOVIE }, to: "plantowatch" }] } });
  call(removeHistory, { body: { movies: [{ ids: { simkl: MOVIE } }] } });
  expect(account.stamps.movie).toMatchObject({ removed_from_list: NOW, rated_at: null, playback: null });
});

test("a write that changes nothing moves nothing", () => {
  const { account, clock, call } = createSmallLibrary();
  const body = { shows: [{ ids: { simkl: AIRING } }], movies: [{ ids: { simkl: MOVIE } }] };
  call(writeHistory, { body });
  const before = structuredClone(account.stamps);
  clock.advance(MINUTE);
  call(writeHistory, { body });
  call(addToList, { body: { shows: [{ ids: { simkl: AIRING }, to: "watching" }] } });
  expect(account.stamps).toEqual(before);
});
