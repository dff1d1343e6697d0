import { expect, test } from "vitest";
import { readAllItems } from "@/simulator/library/rows/all-items";
import {
  AIRING,
  COUR_1,
  COUR_2,
  createSmallLibrary,
  ENDED,
  listRows,
  MOVIE,
  NOW,
  UNRELEASED_SHOW,
} from "@/simulator/library/small-library";
import { writeHistory } from "./history";
import { removeHistory } from "./history-remove";
import { getAnidbId } from "./list-requested-episodes";

const show = (simkl: number, rest: object = {}) => ({ body: { shows: [{ ids: { simkl }, ...rest }] } });
const episodes = (...numbers: number[]) => ({ episodes: numbers.map((number) => ({ number })) });
const nothingMissing = { movies: [], shows: [], episodes: [] };

test("an empty body gets zeros", () => {
  expect(createSmallLibrary().call(writeHistory, { body: {} })).toEqual({
    status: 201,
    body: { added: { movies: 0, shows: 0, episodes: 0, statuses: [] }, not_found: nothingMissing },
  });
});

test("the echo loses its episodes, keeps its ids as sent, and gains type and rating", () => {
  const response = createSmallLibrary().call(writeHistory, { body: { anime: [{ ids: { mal: 41 }, ...episodes(1) }] } });
  expect(response.body).toEqual({
    added: {
      movies: 0,
      shows: 1,
      episodes: 1,
      statuses: [
        {
          request: { ids: { mal: 41 }, rating: null, type: "show" },
          response: { status: "watching", simkl_type: "anime", anime_type: "tv" },
        },
      ],
    },
    not_found: nothingMissing,
  });
});

test("unmatched titles are in `not_found`, anime under shows", () => {
  const unknown = { title: "Nothing Of The Kind", year: 9999 };
  const body = { movies: [unknown], anime: [{ ids: { mal: "77" } }], episodes: [{ ids: { tvdb: 5 } }] };
  expect(createSmallLibrary().call(writeHistory, { body }).body).toMatchObject({
    added: { movies: 0, shows: 0, episodes: 0, statuses: [] },
    not_found: {
      movies: [{ ...unknown, rating: null }],
      shows: [{ ids: { mal: "77" }, rating: null }],
      episodes: [{ ids: { tvdb: 5 } }],
    },
  });
});

test.each([
  ["an ended show is completed with every episode", ENDED, {}, "completed", 6],
  ["an airing show is being watched with every aired episode", AIRING, {}, "watching", 2],
  ["a show yet to come is being watched with none", UNRELEASED_SHOW, {}, "watching", 0],
  ["an airing show cannot be completed", AIRING, { status: "completed" }, "watching", 2],
  ["any other status is a list and marks nothing", ENDED, { status: "hold" }, "hold", 0],
  ["a season is marked as a whole", ENDED, { seasons: [{ number: 1 }] }, "watching", 3],
  ["flat episodes are of the first season", ENDED, episodes(1, 3), "watching", 2],
  ["the last missing episode completes the show", ENDED, { seasons: [{ number: 1 }, { number: 2 }] }, "completed", 6],
  ["an episode that does not exist adds nothing", ENDED, episodes(1, 99), "watching", 1],
])("%s", (_, simkl, rest, status, added) => {
  const { account, call } = createSmallLibrary();
  expect(call(writeHistory, show(simkl, rest)).body).toMatchObject({ added: { episodes: added } });
  expect(account.items.get(simkl)?.status).toBe(status);
});

test("`skip_auto_watching` keeps an explicit completion from filling in episodes", () => {
  const { call } = createSmallLibrary();
  const response = call(writeHistory, { ...show(ENDED, { status: "completed" }), query: "skip_auto_watching=yes" });
  expect(response.body).toMatchObject({ added: { shows: 1, episodes: 0 } });
});

test("dates may be on the item, the season or the episode; the closest wins", () => {
  const { account, call } = createSmallLibrary();
  const seasons = [
    {
      number: 1,
      watched_at: "2020-02-02T10:00:00.789Z",
      episodes: [{ number: 1, watched_at: "1970-01-01T00:00:01Z" }, { number: 2 }],
    },
    { number: 2, episodes: [{ number: 1 }] },
  ];
  call(writeHistory, show(ENDED, { watched_at: "2020-01-01T09:00:00+01:00", seasons }));
  expect([...(account.items.get(ENDED)?.watched ?? [])]).toEqual([
    ["1:1", "1970-01-01T00:00:01Z"],
    ["1:2", "2020-02-02T10:00:00Z"],
    ["2:1", "2020-01-01T08:00:00Z"],
  ]);
  expect(account.items.get(ENDED)?.lastWatchedAt).toBe("2020-02-02T10:00:00Z");
});

test("posting watched episodes again is a no-op, also after a bulk completion", () => {
  const { account, clock, call } = createSmallLibrary();
  call(writeHistory, show(ENDED));
  clock.advance(60_000);
  expect(call(writeHistory, show(ENDED, episodes(1, 2))).body).toMatchObject({ added: { shows: 0, episodes: 0 } });
  expect(account.items.get(ENDED)).toMatchObject({ changedAt: NOW, undatedCount: 6 });
});

test("a memo comes with a status, without a count, and moves the entry", () => {
  const { account, clock, call } = createSmallLibrary();
  call(writeHistory, show(ENDED));
  clock.advance(60_000);
  const memo = { text: "x".repeat(200), is_private: true };
  expect(call(writeHistory, show(ENDED, { status: "completed", memo })).body).toMatchObject({
    added: { shows: 0, episodes: 0, statuses: [{ response: { status: "completed" } }] },
  });
  expect(account.items.get(ENDED)).toMatchObject({
    memo: { text: "x".repeat(140), isPrivate: true },
    changedAt: "2026-10-10T12:01:00Z",
  });
  call(writeHistory, show(ENDED, { status: "completed", memo: { text: "" } }));
  expect(account.items.get(ENDED)?.memo).toBeNull();
});

test("TVDB's seasons lead to the right cour only with the flag", () => {
  const { account, call } = createSmallLibrary();
  const seasons = [{ number: 2, ...episodes(1) }];
  call(writeHistory, show(COUR_1, { seasons, use_tvdb_anime_seasons: true }));
  expect([...account.items.keys()]).toEqual([COUR_2]);
  expect(account.items.get(COUR_2)?.watched.get("1:1")).toBe(NOW);
});

test("an unknown status is rejected and nothing is written", () => {
  const { account, call } = createSmallLibrary();
  expect(call(writeHistory, show(ENDED, { status: "finished" }))).toMatchObject({
    status: 400,
    body: { error: "wrong_parameter" },
  });
  expect(account.items.size).toBe(0);
});

test("a show without episodes leaves the library; added again it has its history back but not its rating", () => {
  const { account, call } = createSmallLibrary();
  call(writeHistory, show(ENDED, { ...episodes(1), rating: 8 }));
  expect(call(removeHistory, show(ENDED)).body).toEqual({
    deleted: { movies: 0, shows: 1, episodes: 0, rewatches: 0, rewatch_episodes: 0 },
    not_found: nothingMissing,
  });
  expect(call(readAllItems).body).toEqual({});
  call(writeHistory, show(ENDED, { status: "watching" }));
  expect(account.items.get(ENDED)).toMatchObject({ rating: null, ratedAt: null, lastWatchedAt: NOW });
  expect(account.items.get(ENDED)?.watched.size).toBe(1);
  expect(account.forgotten.size).toBe(0);
});

test("unmarking an episode of a bulk completion leaves the others, and the show unfinished", () => {
  const { call } = createSmallLibrary();
  call(writeHistory, show(ENDED));
  const body = { shows: [{ ids: { simkl: ENDED }, seasons: [{ number: 1, ...episodes(2) }] }] };
  expect(call(removeHistory, { body }).body).toMatchObject({ deleted: { shows: 0, episodes: 1 } });
  expect(listRows(call(readAllItems, { query: "extended=full" }), "shows")[0]).toMatchObject({
    status: "watching",
    watched_episodes_count: 5,
    last_watched: "S02E03",
    seasons: [
      { number: 1, episodes: [{ number: 1 }, { number: 3 }] },
      { number: 2, episodes: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    ],
  });
});

test("removal ignores `anime[]` silently and does not count missing titles", () => {
  const { account, call } = createSmallLibrary();
  call(writeHistory, { body: { anime: [{ ids: { simkl: COUR_1 } }] } });
  expect(call(removeHistory, { body: { anime: [{ ids: { simkl: COUR_1 } }] } }).body).toMatchObject({
    deleted: { shows: 0 },
    not_found: nothingMissing,
  });
  expect(account.items.has(COUR_1)).toBe(true);
  const body = { movies: [{ ids: { simkl: MOVIE } }, { ids: { simkl: 999 } }] };
  expect(call(removeHistory, { body }).body).toMatchObject({
    deleted: { movies: 0 },
    not_found: { movies: [{ ids: { simkl: 999 }, type: "movie" }] },
  });
});

test("an item needs ids or a title; nothing is written otherwise", () => {
  const { account, call } = createSmallLibrary();
  for (const rest of [{ movies: [{ watched_at: NOW }] }, { anime: [{ ids: {} }] }, { episodes: [{ number: 1 }] }])
    expect(call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED } }], ...rest } })).toMatchObject({
      status: 400,
      body: { error: "empty_field" },
    });
  expect(account.items.size).toBe(0);
});

test("top-level episodes are found by their ids or by their show", () => {
  const { account, world, call } = createSmallLibrary();
  const [first, second] = world.titles.get(ENDED)?.episodes ?? [];
  const anime = world.titles.get(COUR_2)?.episodes[0];
  const watchedAt = "2020-05-01T20:00:00Z";
  const body = {
    episodes: [
      { ids: { tvdb: first?.tvdbId }, watched_at: watchedAt },
      { ids: { simkl: second?.id } },
      { ids: { anidb: anime && getAnidbId(anime) } },
      { show: { title: "Weekly", year: 2026 }, number: 1 },
      { show: { ids: { simkl: ENDED } }, season: 2, number: 3 },
      { show: { ids: { simkl: ENDED } }, season: 9, number: 3 },
      { ids: { anidb: 5 } },
    ],
  };
  expect(call(writeHistory, { body }).body).toMatchObject({
    added: { shows: 3, episodes: 5 },
    not_found: { episodes: [body.episodes[5], body.episodes[6]] },
  });
  expect([...(account.items.get(ENDED)?.watched ?? [])]).toEqual([
    ["1:1", watchedAt],
    ["1:2", NOW],
    ["2:3", NOW],
  ]);
  expect([account.items.get(COUR_2)?.watched.size, account.items.get(AIRING)?.watched.size]).toEqual([1, 1]);
});
