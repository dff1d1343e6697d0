import { describe, expect, test } from "vitest";
import { parseLibraryRows, readAllItems } from "@/lib/simkl/endpoints/all-items";
import { readLibraryIds } from "@/lib/simkl/endpoints/library-ids";
import { createStubClient } from "@/lib/simkl/testing/stub-client";

const show = (row: object, ids: object = { simkl: 17465, slug: "game-of-thrones" }) => ({
  status: "watching",
  show: { title: "Game of Thrones", ids },
  ...row,
});

const parseOne = (row: unknown, key = "shows") => parseLibraryRows({ [key]: [row] }).rows[0];

describe("an empty library", () => {
  test.each([
    ["null", []],
    ["{}", []],
    ["[]", []],
    ['{"shows":[]}', ["tv"]],
    ['{"shows":null,"anime":{}}', []],
    ['{"movies":[]}', ["movie"]],
  ])("is what %s means", async (body, kinds) => {
    expect(await readAllItems(createStubClient(body).user, {})).toEqual({ rows: [], unreadable: 0, empty: true });
    expect(await readLibraryIds(createStubClient(body).user)).toEqual({ rows: [], unreadable: 0, empty: true, kinds });
  });

  test.each([
    [{ error: "odd" }],
    [{ shows: "none" }],
    [{ shows: { 0: {} } }],
    [[{ status: "watching" }]],
    ["text"],
    [7],
    [undefined],
  ])("is not what %j means", (body) => {
    expect(() => parseLibraryRows(body)).toThrow(SyntaxError);
  });
});

describe("a row", () => {
  test("with nothing but an id and a list is read, all else being null or none", () => {
    expect(parseOne({ status: "plantowatch", movie: { ids: { simkl_id: "53536" } } }, "movies")).toEqual({
      kind: "movie",
      animeType: null,
      simklId: 53536,
      title: "Simkl 53536",
      year: null,
      poster: null,
      runtime: null,
      ids: {},
      status: "plantowatch",
      addedAt: null,
      lastWatchedAt: null,
      rating: null,
      ratedAt: null,
      lastWatched: null,
      nextToWatch: null,
      watchedEpisodes: 0,
      totalEpisodes: 0,
      notAiredEpisodes: 0,
      nextInfo: null,
      memo: null,
      mappedTvdbSeasons: null,
      episodes: [],
      isRewatch: false,
      rewatchId: null,
      rewatchStatus: null,
    });
  });

  test("may have numbers as text and text as numbers, and keeps undocumented ids", () => {
    const row = parseOne(
      show({
        user_rating: "8",
        watched_episodes_count: "16",
        show: { title: 1917, year: "2019", ids: { simkl: "5", tvdb: 305288, offen: "http://x/", odd: { a: 1 } } },
      }),
    );
    expect(row).toMatchObject({ title: "1917", year: 2019, rating: 8, watchedEpisodes: 16, simklId: 5 });
    expect(row?.ids).toEqual({ tvdb: "305288", offen: "http://x/" });
  });

  test("may come under `anime` twice, and its kind is that of its list", () => {
    expect(parseOne({ status: "hold", anime_type: "movie", anime: { ids: { simkl: 1 } } }, "anime")).toMatchObject({
      kind: "anime",
      animeType: "movie",
    });
  });

  test("on the old list `notinteresting` is dropped", () => {
    expect(parseOne(show({ status: "notinteresting" }))?.status).toBe("dropped");
  });

  test("has no memo when it is {}, empty or missing, and the memo it has otherwise", () => {
    for (const memo of [{}, { text: "" }, null, undefined, []]) expect(parseOne(show({ memo }))?.memo).toBeNull();
    const memo = { text: "with J.", is_private: true };
    expect(parseOne(show({ memo }))?.memo).toEqual({ text: "with J.", isPrivate: true });
  });

  test("keeps the next episode's date as Simkl wrote it", () => {
    const info = { title: "The Fourth", season: 2, episode: 4, date: "2026-05-27T21:00:00-05:00" };
    expect(parseOne(show({ next_to_watch_info: info }))?.nextInfo).toEqual(info);
    const { season: _, ...anime } = info;
    expect(parseOne(show({ next_to_watch_info: anime }))?.nextInfo).toEqual({ ...info, season: null });
    expect(parseOne(show({ next_to_watch_info: [] }))?.nextInfo).toBeNull();
  });

  test("that is a rewatch has an id, and is unreadable without", () => {
    const session = { is_rewatch: true, rewatch_id: 7482, rewatch_status: "active" };
    expect(parseOne(show(session))).toMatchObject({ isRewatch: true, rewatchId: 7482, rewatchStatus: "active" });
    expect(parseLibraryRows({ shows: [show({ is_rewatch: true })] })).toMatchObject({ rows: [], unreadable: 1 });
  });

  test("that cannot be read is counted and costs no other", () => {
    const bad = [null, "row", {}, show({ status: "archived" }), show({ status: undefined }), show({}, { slug: "x" })];
    const { rows, unreadable, empty } = parseLibraryRows({ shows: [...bad, show({}), show({}, { simkl: 0 })] });
    expect(rows).toHaveLength(1);
    expect(unreadable).toBe(7);
    expect(empty).toBe(false);
  });
});

describe("episodes", () => {
  test("are flat, with every requested detail", () => {
    const episode = {
      number: 3,
      watched_at: "2026-05-20T21:00:00Z",
      ids: { tvdb_id: 555 },
      runtime: 44,
      tvdb: { season: 1, episode: 15 },
    };
    const row = parseOne(
      show({
        seasons: [
          { number: 0, episodes: [{ number: "1" }] },
          { number: 2, episodes: [episode] },
        ],
      }),
    );
    expect(row?.episodes).toEqual([
      { season: 0, number: 1, watchedAt: null, runtime: null, tvdbId: null, tvdbSeason: null, tvdbEpisode: null },
      {
        season: 2,
        number: 3,
        watchedAt: "2026-05-20T21:00:00Z",
        runtime: 44,
        tvdbId: 555,
        tvdbSeason: 1,
        tvdbEpisode: 15,
      },
    ]);
  });

  test("of anime without a season are in season 1", () => {
    const row = parseOne(show({ seasons: [{ episodes: [{ number: 7 }] }] }), "anime");
    expect(row?.episodes).toMatchObject([{ season: 1, number: 7 }]);
  });

  test("that cannot be read are counted and cost no other", () => {
    const seasons = [{ number: 1, episodes: [null, { number: null }, { number: 2 }] }, null, { number: 3 }];
    const { rows, unreadable } = parseLibraryRows({ shows: [show({ seasons })] });
    expect(rows[0]?.episodes).toMatchObject([{ season: 1, number: 2 }]);
    expect(unreadable).toBe(2);
  });
});
