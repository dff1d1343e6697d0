import { describe, expect, test } from "vitest";
import { readActivities } from "@/lib/simkl/endpoints/activities";
import { readCalendar } from "@/lib/simkl/endpoints/calendar";
import { readTitle } from "@/lib/simkl/endpoints/catalog";
import { readChanges } from "@/lib/simkl/endpoints/changes";
import { readCustomList } from "@/lib/simkl/endpoints/custom-lists";
import { addToHistory } from "@/lib/simkl/endpoints/history";
import { readListRatings } from "@/lib/simkl/endpoints/list-ratings";
import { pollDeviceFlow } from "@/lib/simkl/endpoints/oauth/device-flow";
import { pickRandomTitle } from "@/lib/simkl/endpoints/random-title";
import { addRatings } from "@/lib/simkl/endpoints/ratings";
import { findByRedirect } from "@/lib/simkl/endpoints/redirect";
import { stopWatching } from "@/lib/simkl/endpoints/scrobble";
import { findById, searchTitles } from "@/lib/simkl/endpoints/search";
import { readSettings } from "@/lib/simkl/endpoints/users";
import { createStubClient } from "@/lib/simkl/testing/stub-client";

describe("activities", () => {
  test.each([null, {}, [], "text", { error: "odd" }])(
    "%j are none, rather than an account where nothing happened",
    async (body) => {
      await expect(readActivities(createStubClient(body).user)).rejects.toMatchObject({ code: "unreadable-answer" });
    },
  );

  test("may lack whole blocks and be spelt with milliseconds or an offset", async () => {
    const body = {
      all: "2026-05-14T07:12:20.000Z",
      movies: { all: "2026-05-14T02:12:20-05:00", notinteresting: "2026-05-01T00:00:00Z" },
    };
    expect(await readActivities(createStubClient(body).user)).toMatchObject({
      all: "2026-05-14T07:12:20Z",
      settings: null,
      movie: { all: "2026-05-14T07:12:20Z", dropped: "2026-05-01T00:00:00Z" },
      tv: { all: null, removedFromList: null },
      customLists: { auto: null },
    });
  });
});

test("an account's id may be text, its plan in any case, and the rest hidden", async () => {
  const body = { account: { id: "12345", type: "VIP" }, user: null };
  expect(await readSettings(createStubClient(body).user)).toMatchObject({ accountId: 12345, plan: "vip", name: null });
  const unknown = { account: { id: 1, type: "platinum" } };
  expect(await readSettings(createStubClient(unknown).user)).toMatchObject({ plan: "free" });
});

describe("nothing there", () => {
  test("is null for a title, none for a search, null for a random pick", async () => {
    expect(await readTitle(createStubClient([]).simkl, "tv", 1)).toBeNull();
    expect((await searchTitles(createStubClient(null).user, { kind: "tv", text: "" })).rows).toEqual([]);
    expect((await findById(createStubClient([]).user, { imdb: "tt0" })).rows).toEqual([]);
    expect(await pickRandomTitle(createStubClient({ error: "not_found" }).user, {})).toBeNull();
  });

  test("is no catalogue change, which may be ids or records", async () => {
    expect(await readChanges(createStubClient(null).user, "2026-10-01T00:00:00Z")).toEqual({
      movies: [],
      shows: [],
      anime: [],
    });
    const body = { shows: [1, "2", { ids: { simkl: 3 } }, { simkl_id: 4 }, "x"] };
    expect((await readChanges(createStubClient(body).user, "2026-10-01T00:00:00Z")).shows).toEqual([1, 2, 3, 4]);
  });
});

test("a movie on a custom list is as long as it says, a show as long as one of its episodes", async () => {
  const items = [
    { type: "movie", title: "Movie", runtime: 136, ids: { simkl_id: 1 } },
    { type: "tv", title: "Show", runtime: 2725, runtime_episode: 78, ids: { simkl_id: 2 } },
    { type: "anime", title: "Anime", runtime: 600, ids: { simkl_id: 3 } },
  ];
  const { rows } = (await readCustomList(createStubClient({ id: 9, items }).user, 9)).items;
  expect(rows.map(({ simklId, runtime }) => [simklId, runtime])).toEqual([
    [1, 136],
    [2, 78],
    [3, null],
  ]);
});

test("the rank in ratings of a list is an object, whose value may be text", async () => {
  const body = [
    { id: 1, release_year: 2014, rank: { type: "movie", value: 1071 }, simkl: { rating: 8.2, votes: 10 } },
    { id: 2, rank: { type: "tv", value: "12" } },
    { id: 3, rank: { type: "tv", value: 0 } },
    { id: 4, rank: 7 },
    { id: 5 },
  ];
  const { rows, unreadable } = await readListRatings(createStubClient(body).user, "all", "completed");
  expect(rows.map(({ rank }) => rank)).toEqual([1071, 12, null, 7, null]);
  expect(rows[0]?.year).toBe(2014);
  expect(unreadable).toBe(0);
});

test("a redirect is read and not followed", async () => {
  const to = (Location: string) => createStubClient(null, { status: 301, headers: { Location } }).user;
  expect(await findByRedirect(to("https://simkl.com/anime/39687/x"), { mal: 1 })).toEqual({
    kind: "anime",
    simklId: 39687,
  });
  expect(await findByRedirect(to("//simkl.com"), { mal: 0 })).toBeNull();
});

test("the calendar joins its entries to titles, and 304 means that the stored copy is current", async () => {
  const body = {
    calendar: [
      {
        simkl_id: 3437,
        date: "2026-07-27T04:00:00Z",
        finale_type: 2,
        episode: { season: 15, episode: 10, title: "…", runtime: 24 },
      },
      { simkl_id: 5, date: null },
    ],
    metadata: { "3437": { title: "King", ids: { simkl_id: 3437 }, drop_rate: "-", runtime: "22m", rank: 0 } },
  };
  const init = { headers: { "Last-Modified": "Mon, 27 Jul 2026 00:00:00 GMT" } };
  const calendar = await readCalendar(createStubClient(body, init).simkl, { kind: "tv" });
  expect(calendar).toMatchObject({
    isModified: true,
    lastModified: "Mon, 27 Jul 2026 00:00:00 GMT",
    content: { entries: [{ simklId: 3437, finale: "season", episode: { season: 15, number: 10 } }], unreadable: 1 },
  });
  expect(calendar.isModified && calendar.content.titles.get(3437)).toMatchObject({
    title: "King",
    dropRate: null,
    rank: null,
    runtime: 22,
  });
  expect(
    await readCalendar(createStubClient(null, { status: 304 }).simkl, { kind: "tv", knownLastModified: "x" }),
  ).toEqual({
    isModified: false,
  });
});

test("a device flow distinguishes waiting from the end", async () => {
  for (const [error, status] of [
    ["authorization_pending", "pending"],
    ["slow_down", "slow-down"],
    ["expired_token", "expired"],
  ]) {
    expect(await pollDeviceFlow(createStubClient({ error }, { status: 400 }).simkl, "device")).toEqual({ status });
  }
  const wrong = pollDeviceFlow(createStubClient({ error: "invalid_client" }, { status: 401 }).simkl, "device");
  await expect(wrong).rejects.toMatchObject({ code: "refused" });
});

test("a scrobble keeps its 64-bit id, and a rewatch that was not kept says why", async () => {
  const body =
    '{"id":1123123124120999999,"action":"scrobble","progress":"95.5","rewatch_id":7,"rewatch_status":"too_soon"}';
  const result = await stopWatching(
    createStubClient(body, { status: 201 }).user,
    { kind: "tv", ids: { simkl: 1 } },
    true,
  );
  expect(result).toMatchObject({
    id: "1123123124120999999",
    progress: 95.5,
    rewatchStatus: "too_soon",
    conflict: null,
  });
});

describe("what Simkl would drop silently", () => {
  test.each([0, 11, 7.5, Number.NaN])("a rating of %d is rejected before it is sent", async (rating) => {
    const item = { kind: "movie", ids: { simkl: 1 }, rating } as const;
    await expect(addRatings(createStubClient({}).user, [item])).rejects.toThrow(RangeError);
  });

  test.each(["é".repeat(141), "🎬".repeat(71)])(
    "a memo over 140 characters is rejected before it is sent",
    async (text) => {
      const memo = { text, isPrivate: true };
      const item = { kind: "movie", ids: { simkl: 1 }, status: "completed", memo } as const;
      await expect(addToHistory(createStubClient({}).user, [item])).rejects.toThrow(RangeError);
    },
  );
});
