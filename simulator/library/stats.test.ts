import { expect, test } from "vitest";
import { writeHistory } from "./history/history";
import { addToList } from "./lists/add-to-list";
import { AIRING, ANIME_MOVIE, createSmallLibrary, ENDED, MOVIE } from "./small-library";
import { readStats } from "./stats";

test("counts and minutes per list, movies without watching and hold", () => {
  const { call } = createSmallLibrary();
  call(writeHistory, {
    body: {
      movies: [{ ids: { simkl: MOVIE } }],
      shows: [{ ids: { simkl: AIRING }, episodes: [{ number: 1 }] }, { ids: { simkl: ENDED } }],
    },
  });
  call(addToList, { body: { anime: [{ ids: { simkl: ANIME_MOVIE }, to: "plantowatch" }] } });
  expect(call(readStats).body).toMatchObject({
    total_mins: 100 + 30 + 6 * 40,
    movies: {
      total_mins: 100,
      completed: { mins: 100, count: 1 },
      plantowatch: { mins: 0, count: 0 },
      dropped: { mins: 0, count: 0 },
    },
    tv: {
      total_mins: 270,
      watching: {
        watched_episodes_count: 1,
        count: 1,
        left_to_watch_episodes: 3,
        left_to_watch_mins: 90,
        total_episodes_count: 4,
      },
      completed: { watched_episodes_count: 6, count: 1 },
    },
    anime: { total_mins: 0, plantowatch: { count: 1 } },
    watched_last_week: { total_mins: 130, movies_mins: 100, tv_mins: 30, anime_mins: 0 },
  });
  expect(call(readStats).body).not.toHaveProperty("movies.watching");
});

test("an app from before 2026 gets `notinteresting`", () => {
  const { account, call } = createSmallLibrary();
  account.oldAppId = true;
  expect(call(readStats).body).toMatchObject({ movies: { notinteresting: {} }, tv: { notinteresting: {} } });
});
