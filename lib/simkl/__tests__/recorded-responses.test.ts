import { describe, expect, test } from "vitest";
import { SimklPlanGated, SimklRejected } from "@/lib/simkl/client/errors";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { readAllItems } from "@/lib/simkl/endpoints/all-items";
import { readAiring } from "@/lib/simkl/endpoints/browse";
import { readTitle } from "@/lib/simkl/endpoints/catalog";
import { readEpisodes } from "@/lib/simkl/endpoints/catalog-episodes";
import { readCustomList, readCustomLists } from "@/lib/simkl/endpoints/custom-lists";
import { findByFile } from "@/lib/simkl/endpoints/find-by-file";
import { addToHistory, removeFromHistory } from "@/lib/simkl/endpoints/history";
import { readLastWatchedArt } from "@/lib/simkl/endpoints/last-watched-art";
import { readLibraryIds } from "@/lib/simkl/endpoints/library-ids";
import { addToList } from "@/lib/simkl/endpoints/lists";
import { refreshGrant, SimklInvalidGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { deletePlayback } from "@/lib/simkl/endpoints/playback";
import { pickRandomTitle } from "@/lib/simkl/endpoints/random-title";
import { addRatings, readRatings } from "@/lib/simkl/endpoints/ratings";
import { stopWatching } from "@/lib/simkl/endpoints/scrobble";
import { findById, searchTitles } from "@/lib/simkl/endpoints/search";
import { readStats } from "@/lib/simkl/endpoints/stats";
import { readTrending } from "@/lib/simkl/endpoints/trending";
import { readSettings } from "@/lib/simkl/endpoints/users";
import { checkWatched } from "@/lib/simkl/endpoints/watched";
import { hasExamples, listCaseNames, listExampleNames, readExample } from "@/lib/simkl/testing/examples";
import { createStubClient } from "@/lib/simkl/testing/stub-client";

const user = (body: unknown, status = 200) => createStubClient(body, { status }).user;
const simkl = (body: unknown, status = 200) => createStubClient(body, { status }).simkl;
const MOVIE = [{ kind: "movie" as const, ids: { simkl: 1 } }];

/** Every recorded response and how it is read. */
const readers: Record<string, (file: string) => Promise<void>> = {
  "debrid-media-manager_2026-09__invalid-grant-400.json": async (file) => {
    await expect(refreshGrant(simkl(readExample(file), 400), "r")).rejects.toBeInstanceOf(SimklInvalidGrant);
  },
  "debrid-media-manager_2026-09__list-items-200.json": async (file) => {
    const { list, items } = await readCustomList(user(readExample(file)), 216324);
    expect(list).toMatchObject({ name: "Unlisted TV list", items: 3, updatedAt: "2026-09-16T05:47:25Z" });
    expect(items).toMatchObject({ unreadable: 0, pages: 1, total: 3 });
    expect(items.rows[0]).toMatchObject({ simklId: 548312, title: "Stranger Things", runtime: 78 });
  },
  "debrid-media-manager_2026-09__premium-only-200.json": async (file) => {
    await expect(readCustomLists(user(readExample(file)), 1)).rejects.toBeInstanceOf(SimklPlanGated);
    await expect(readCustomList(user(readExample(file)), 1)).rejects.toBeInstanceOf(SimklPlanGated);
  },
  "debrid-media-manager_2026-09__private-list-403.json": async (file) => {
    await expect(readCustomList(user(readExample(file), 403), 1)).rejects.toMatchObject({ errorId: "private_list" });
  },
  "debrid-media-manager_2026-09__token-200.json": async (file) => {
    const tokens = await refreshGrant(simkl(readExample(file)), "r");
    expect(tokens).toMatchObject({ expiresInSeconds: 604800, scope: "media:read media:write" });
  },
  "debrid-media-manager_2026-09__user-lists-200.json": async (file) => {
    const { rows, unreadable } = await readCustomLists(user(readExample(file)), 1);
    expect(unreadable).toBe(0);
    expect(rows[0]).toMatchObject({ id: 216282, type: "regular", items: 2, isPinned: false });
  },
  "debrid-media-manager_2026-09__user-settings-200.json": async (file) => {
    expect(await readSettings(user(readExample(file)))).toEqual({
      accountId: 12345,
      plan: "free",
      timeZone: "Europe/Lisbon",
      animeTitleLanguage: "en",
      name: "jane_doe",
      avatar: "https://simkl.in/avatars/12/12345678abcdef9/user_100.jpg",
      joinedAt: "2018-06-12T14:23:08Z",
    });
  },
  "debrid-media-manager_2026-09__user-token-required-401.json": async (file) => {
    await expect(readSettings(user(readExample(file), 401))).rejects.toBeInstanceOf(SimklRejected);
  },
  "recorded-2020__add_to_history_nf.json": async (file) => {
    const { statuses, notFound } = await addToHistory(user(readExample(file), 201), MOVIE);
    expect(statuses).toEqual([]);
    expect(notFound.map(({ simklId }) => simklId)).toEqual([null, 13691111111, 34363322222]);
  },
  "recorded-2020__all_items.json": async (file) => {
    const { rows, unreadable } = await readAllItems(user(readExample(file)), {});
    expect(unreadable).toBe(0);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows[0]).toMatchObject({
      kind: "tv",
      simklId: 35919,
      status: "watching",
      nextToWatch: "S01E01",
      year: 2014,
    });
    expect(rows[0]?.ids).toMatchObject({ slug: "the-100", zap2it: "SH01740398", tvdb: "268592" });
  },
  "recorded-2020__anime_detail.json": async (file) => {
    const title = await readTitle(simkl(readExample(file)), "anime", 40398);
    expect(title).toMatchObject({ simklId: 40398, animeType: "tv", runtime: 25, network: "NTV" });
    expect(title?.ratings.mal).toEqual({ rating: 9.1, votes: 740925, rank: 4, dropRate: null });
    expect(title?.recommendations[0]).toMatchObject({ simklId: 41586, slug: "hagane-no-renkinjutsushi" });
  },
  "recorded-2020__episodes_anime_detail.json": async (file) => {
    const { rows, unreadable } = await readEpisodes(simkl(readExample(file)), "anime", 1);
    expect(unreadable).toBe(0);
    expect(rows[0]).toMatchObject({ season: null, number: 1, airsAt: "2013-04-06T16:58:00Z", hasAired: true });
  },
  "recorded-2020__episodes_tv_detail.json": async (file) => {
    const { rows, unreadable } = await readEpisodes(simkl(readExample(file)), "tv", 17465);
    expect(unreadable).toBe(0);
    expect(rows[0]).toMatchObject({ season: 1, number: 1, title: "Winter Is Coming", airsAt: "2011-04-18T02:00:00Z" });
  },
  "recorded-2020__found_show_detail.json": async (file) => {
    const { rows, unreadable } = await searchTitles(user(readExample(file)), { kind: "tv", text: "thrones" });
    expect(unreadable).toBe(0);
    expect(rows.map(({ simklId }) => simklId)).toEqual([17465, 1223506, 586096]);
    expect(rows[0]).toMatchObject({ totalEpisodes: 73, ratings: { imdb: { rating: 9.3 } } });
  },
  "recorded-2020__get_by_file_episode.json": async (file) => {
    const match = await findByFile(user(readExample(file)), "fugawis.s01e01.mkv");
    expect(match).toMatchObject({ type: "episode", title: { simklId: 43283 }, episode: { season: 1, number: 1 } });
  },
  "recorded-2020__get_by_id_anime.json": async (file) => {
    const { rows } = await findById(user(readExample(file)), { mal: 11061 });
    expect(rows).toMatchObject([{ simklId: 40398, type: "anime", animeType: "tv" }]);
  },
  "recorded-2020__is_watching.json": async (file) => {
    expect(await checkWatched(user(readExample(file)), [])).toEqual([
      { isKnown: true, isWatched: true, list: "hold", lastWatchedAt: "2020-08-01T20:32:05Z" },
      { isKnown: true, isWatched: false, list: null, lastWatchedAt: null },
      { isKnown: false, isWatched: false, list: null, lastWatchedAt: null },
    ]);
  },
  "recorded-2020__last_activities.json": async (file) => {
    const activities = await readActivities(user(readExample(file)));
    expect(activities.all).toBe("2020-07-28T21:06:45Z");
    expect(activities.tv).toMatchObject({ dropped: null, completed: "2020-07-28T12:48:37Z", playback: null });
    expect(activities.movie.watching).toBeNull();
  },
  "recorded-2020__last_art.json": async (file) => {
    const art = await readLastWatchedArt(user(readExample(file)), 1);
    expect(art).toMatchObject({ id: 745942, poster: "64/6411076d954e3c63f" });
  },
  "recorded-2020__movie_detail.json": async (file) => {
    const title = await readTitle(simkl(readExample(file)), "movie", 54112);
    expect(title).toMatchObject({ released: "2001-11-14", runtime: 152, director: "Chris Columbus" });
    expect(title?.releaseDates).toContainEqual({ country: "US", type: 3, day: "2001-11-16" });
  },
  "recorded-2020__random_netflix.json": async (file) => {
    expect(await pickRandomTitle(user(readExample(file)), {})).toMatchObject({ simklId: 475030 });
  },
  "recorded-2020__show_detail.json": async (file) => {
    const title = await readTitle(simkl(readExample(file)), "tv", 17465);
    expect(title).toMatchObject({ type: "show", rank: 8, totalEpisodes: 73, airs: { timezone: "America/New_York" } });
    expect(title?.ids.offen).toBe("http://www.hbo.com/game-of-thrones");
  },
  "recorded-2020__sync_status_removed.json": async (file) => {
    const removed = await removeFromHistory(user(readExample(file), 201), MOVIE);
    expect(removed).toEqual({ movies: 1, shows: 1, episodes: 0, rewatches: 0, rewatchEpisodes: 0, notFound: [] });
  },
  "recorded-2020__user_ratings.json": async (file) => {
    const { rows, unreadable } = await readRatings(user(readExample(file)), { kind: "shows" });
    expect(unreadable).toBe(0);
    expect(rows.length).toBeGreaterThan(100);
  },
  "recorded-2020__user_stats.json": async (file) => {
    const stats = await readStats(user(readExample(file)), 1);
    expect(stats.movie).toMatchObject({ dropped: { count: 64, minutes: 7169 }, watching: null });
    expect(stats.tv.watching).toMatchObject({ watchedEpisodes: 13106, leftMinutes: 575080, leftEpisodes: 0 });
  },
  "simkl-openapi_2026-10__scrobble-stop.json": async (file) => {
    const movie = await stopWatching(user(readExample(file, "scrobble_stop_rewatch_movie"), 201), watching, true);
    expect(movie).toMatchObject({ id: "35148710", action: "scrobble", rewatchId: 265600, rewatchStatus: "completed" });
    const repeated = await stopWatching(user(readExample(file, "scrobble_stop_409_repeat"), 409), watching);
    expect(repeated.conflict).toEqual({ watchedAt: "2026-09-10T15:19:20Z", expiresAt: "2026-09-10T16:19:20Z" });
  },
  "simkl-openapi_2026-10__search-id.json": async (file) => {
    for (const name of listCaseNames(file)) {
      const { rows, unreadable } = await findById(user(readExample(file, name)), { imdb: "tt1" });
      expect([rows.length, unreadable], name).toEqual([name.startsWith("unknown") ? 0 : 1, 0]);
    }
  },
  "simkl-openapi_2026-10__sync-activities.json": async (file) => {
    const active = await readActivities(user(readExample(file, "active_user")));
    expect(active).toMatchObject({
      all: "2026-05-14T07:12:20Z",
      settings: "2026-02-15T22:53:03Z",
      anime: { ratedAt: "2026-04-10T05:34:55Z", removedFromList: "2026-04-10T05:34:55Z" },
      customLists: { favorites: "2026-05-14T06:58:02Z" },
    });
    expect(JSON.parse(JSON.stringify(active))).toEqual(active);
    expect(await readActivities(user(readExample(file, "fresh_user")))).toMatchObject({
      all: null,
      tv: { watching: null },
    });
  },
  "simkl-openapi_2026-10__sync-add-to-list.json": async (file) => {
    for (const name of listCaseNames(file)) {
      const { added, notFound } = await addToList(user(readExample(file, name), 201), []);
      expect([added.length, notFound.length], name).toEqual(name.includes("unresolvable") ? [0, 1] : [1, 0]);
    }
    const { added } = await addToList(user(readExample(file, "add_anime_via_mal_only"), 201), []);
    expect(added).toMatchObject([{ to: "plantowatch", animeType: "tv", simklId: null, ids: { mal: "38000" } }]);
  },
  "simkl-openapi_2026-10__sync-all-items.json": async (file) => {
    for (const name of listCaseNames(file)) {
      if (name === "max_items_400") continue;
      const isIdsOnly = name.includes("ids_only");
      const read = isIdsOnly
        ? readLibraryIds(user(readExample(file, name)))
        : readAllItems(user(readExample(file, name)), {});
      const { rows, unreadable } = await read;
      expect(unreadable, name).toBe(0);
      expect(rows.length, name).toBeGreaterThan(0);
    }
    const rejected = readAllItems(user(readExample(file, "max_items_400"), 400), {});
    await expect(rejected).rejects.toMatchObject({ code: "refused", errorId: "max_items" });
  },
  "simkl-openapi_2026-10__sync-history-remove.json": async (file) => {
    for (const name of listCaseNames(file)) {
      const { notFound } = await removeFromHistory(user(readExample(file, name), 201), []);
      expect(notFound.length, name).toBe(name.startsWith("not_found") ? 1 : 0);
    }
  },
  "simkl-openapi_2026-10__sync-history.json": async (file) => {
    for (const name of listCaseNames(file)) {
      const { statuses, notFound } = await addToHistory(user(readExample(file, name), 201), []);
      expect(statuses.length + notFound.length, name).toBe(name.startsWith("quirk_empty") ? 0 : 1);
    }
    const { statuses } = await addToHistory(user(readExample(file, "rewatch_explicit_flag"), 201), []);
    expect(statuses).toMatchObject([{ status: null, kind: "tv", rewatchId: 7482, rewatchStatus: "active" }]);
  },
  "simkl-openapi_2026-10__sync-playback-delete.json": async (file) => {
    await expect(deletePlayback(user(null, 204), "1")).resolves.toBeUndefined();
    const missing = deletePlayback(user(readExample(file, "no_such_session"), 404), "1");
    await expect(missing).rejects.toMatchObject({ code: "not-found", errorId: "empty" });
  },
  "simkl-openapi_2026-10__sync-ratings.json": async (file) => {
    for (const name of listCaseNames(file)) {
      const { statuses, notFound } = await addRatings(user(readExample(file, name), 201), []);
      expect([statuses.length > 0, notFound.length > 0], name).toEqual(
        name.startsWith("quirk") ? [false, true] : [true, false],
      );
    }
  },
  "simkl-openapi_2026-10__sync-watched.json": async (file) => {
    for (const name of listCaseNames(file)) {
      if (name === "max_items_400") continue;
      await expect(checkWatched(user(readExample(file, name)), []), name).resolves.not.toHaveLength(0);
    }
  },
  "simkl-openapi_2026-10__trending-item.json": async (file) => {
    const query = { kind: "movie", period: "today", size: 100 } as const;
    const trending = await readTrending(simkl([readExample(file)]), query);
    expect(trending).toMatchObject({
      isModified: true,
      content: {
        rows: [{ simklId: 2533163, released: "2026-03-26", onDisc: "2026-05-05", runtime: 105 }],
        unreadable: 0,
      },
    });
  },
  "simkl-openapi_2026-10__tv-airing.json": async (file) => {
    const { rows, unreadable } = await readAiring(user(readExample(file)), "tv");
    expect(unreadable).toBe(0);
    expect(rows[0]).toMatchObject({ airsAt: "2026-05-16T13:00:00Z", episode: { season: 12, number: 18 } });
    expect(rows[1]?.airsAt).toBeNull();
  },
  "simkl-openapi_2026-10__tv-episodes.json": async (file) => {
    const special = await readEpisodes(simkl(readExample(file, "special_episode")), "tv", 2090);
    expect(special.rows).toMatchObject([{ isSpecial: true, season: null, number: null, runtime: 45, hasAired: false }]);
    const none = await readEpisodes(simkl(readExample(file, "unknown_id_empty")), "tv", 1);
    expect(none).toEqual({ rows: [], unreadable: 0 });
  },
  "simkl-openapi_2026-10__users-stats.json": async (file) => {
    const stats = await readStats(user(readExample(file)), 1);
    expect(stats.anime.hold).toMatchObject({ count: 23, leftEpisodes: 462 });
  },
};

const watching = { kind: "movie", ids: { simkl: 1 }, progress: 95 } as const;

/** Query strings of the sign-in page, which the sign-in library reads. */
const NOT_RESPONSES = [/oauth-(error|success)-query/];

describe.skipIf(!hasExamples)("recorded responses beside the repository (skipped where there are none)", () => {
  test.each(Object.keys(readers))("%s is read", (file) => readers[file]?.(file));

  test("none is left out", () => {
    const left = listExampleNames().filter(
      (file) => !readers[file] && !NOT_RESPONSES.some((other) => other.test(file)),
    );
    expect(left).toEqual([]);
  });
});
