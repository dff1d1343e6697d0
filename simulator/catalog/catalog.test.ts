import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "@/simulator/accounts/create-account";
import { createItem } from "@/simulator/accounts/create-item";
import { demoApp } from "../auth/apps";
import type { Kind, Title } from "../model";
import { type Simulator, startSimulator } from "../server";
import { SimulatorClock } from "../state/simulator-clock";

const PARAMETERS = `client_id=${demoApp.clientId}&app-name=test&app-version=1.0`;
const clock = new SimulatorClock();
let simulator: Simulator;
let token: string;

beforeAll(async () => {
  clock.set("2026-11-20T12:00:00Z");
  const joinedAt = "2020-01-01T00:00:00Z";
  const person = createAccount({ id: 1, name: "P", description: "", plan: "vip", timeZone: "UTC", joinedAt });
  simulator = await startSimulator({ clock, accounts: [person], strictness: { caps: "note", quota: false } });
  token = simulator.issueToken(1).accessToken;
});
afterAll(() => simulator.stop());

describe("details", () => {
  test.each([
    ["movie", "/movies", "movie"],
    ["tv", "/tv", "show"],
    ["anime", "/anime", "anime"],
  ] as const)("of a %s come in full, for an app without a token", async (kind, section, type) => {
    const title = first(kind);
    const record = await (await get(`${section}/${title.simkl}`)).json();
    expect(record).toMatchObject({ title: title.title, type, ids: { simkl: title.simkl, slug: title.slug } });
    expect(Array.isArray(record.genres) && Array.isArray(record.similar)).toBe(true);
  });

  test.each([
    ["/movies/999999999", 200, "[]"],
    ["/tv/episodes/999999999", 200, "[]"],
    ["/tv/episodes/", 400, '{"error":"empty_id","code":400}'],
    ["/movies/abc", 404, '{"error":"url_failed","code":404}'],
  ])("%s has Simkl's response", async (path, status, body) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  test("a browser gets the page of the title at the same address", async () => {
    const { simkl, title } = first("tv");
    const response = await fetch(`${simulator.url}/tv/${simkl}`, { headers: { Accept: "text/html,*/*;q=0.8" } });
    expect(response.headers.get("Content-Type")).toContain("text/html");
    expect(await response.text()).toContain(title.replace(/&/g, "&amp;").replace(/'/g, "&#39;"));
    const moved = await fetch(`${simulator.url}/tv/${first("anime").simkl}/x`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("Location")]).toEqual([301, expect.stringMatching(/^\/anime\//)]);
  });
});

test("details recommend titles of the kind, most recommended first, of some titles nobody yet", async () => {
  const recommended = async ({ kind, simkl }: Title) => {
    const section = { movie: "movies", tv: "tv", anime: "anime" }[kind];
    return (await (await get(`/${section}/${simkl}`)).json()).users_recommendations;
  };
  const rows: { users_count: number; users_percent: string }[] = await recommended(first("anime"));
  const counts = rows.map(({ users_count }) => users_count);
  expect(counts).toHaveLength(10);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(rows[0]).toMatchObject({
    users_percent: expect.stringMatching(/^\d+%$/),
    anime_type: expect.any(String),
    ids: { simkl: expect.any(Number) },
  });
  const obscure = [...simulator.world.titles.values()].findLast(
    ({ kind, genres }) => kind === "tv" && genres.length > 1,
  );
  expect(obscure && (await recommended(obscure))[0]).toMatchObject({ users_percent: null, users_count: 0 });
});

test("episodes carry the network's offset, and anime has no seasons", async () => {
  const tv = await (await get(`/tv/episodes/${first("tv").simkl}`)).json();
  expect(tv[0]).toMatchObject({ season: 1, episode: 1, type: "episode", ids: { simkl_id: expect.any(Number) } });
  expect(tv[0].date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  const anime = await (await get(`/anime/episodes/${first("anime").simkl}`)).json();
  expect(anime[0]).not.toHaveProperty("season");
  expect(anime[0].date).toMatch(/\+09:00$/);
});

describe("search", () => {
  test("finds a title by its name first, and pages", async () => {
    const { title, simkl } = first("movie");
    const response = await get(`/search/movie?q=${encodeURIComponent(title)}&limit=1000&`, token);
    expect(response.headers.get("X-Pagination-Limit")).toBe("50");
    expect((await response.json())[0]).toMatchObject({ title, endpoint_type: "movies", ids: { simkl_id: simkl } });
  });

  test("finds a title by another service's id, whose kind must fit", async () => {
    const title = first("tv");
    const [name, value] = Object.entries(title.ids)[0] ?? [];
    expect(await (await get(`/search/id?${name}=${value}&`, token)).json()).toMatchObject([
      { ids: { simkl: title.simkl } },
    ]);
    expect(await (await get("/search/id?imdb=tt0&", token)).json()).toEqual([]);
  });

  test("finds an episode by its file's name", async () => {
    const show = first("tv");
    const file = `/tv/${show.title.replace(/[^\w]+/g, ".")}.S01E02.1080p.mkv`;
    const match = await post("/search/file", { file });
    expect(match).toMatchObject({
      type: "episode",
      show: { ids: { simkl: show.simkl } },
      episode: { season: 1, episode: 2 },
    });
    expect(await post("/search/file", { file: "nothing at all.mkv" })).toEqual([]);
  });

  test("picks at random, or reports no match", async () => {
    expect(await (await get("/search/random?type=anime&limit=3&", token)).json()).toHaveLength(3);
    expect(await (await get("/search/random?year_from=2999&", token)).json()).toMatchObject({ error: "not_found" });
  });
});

test("/redirect leads to the title's page, for unknown ids to the home page", async () => {
  const { simkl, slug } = first("movie");
  const known = await get(`/redirect?to=simkl&simkl=${simkl}&`, token);
  expect([known.status, known.headers.get("Location")]).toEqual([301, `${simulator.url}/movies/${simkl}/${slug}`]);
  expect((await get("/redirect?imdb=tt0&", token)).headers.get("Location")).toBe("//simkl.com");
});

describe("ratings", () => {
  const fields = "fields=simkl,ext,rank,release_status,year,droprate,reactions,has_trailer,link";

  test("of one title, found by any id", async () => {
    const { simkl, ids, year, rank } = first("tv");
    const body = await (await get(`/ratings?imdb=${ids.imdb}&${fields}&`, token)).json();
    expect(body).toMatchObject({
      id: simkl,
      link: expect.stringContaining(`/tv/${simkl}/`),
      release_year: String(year),
      release_status: "ended",
      rank: { type: "show", value: String(rank) },
      droprate: expect.stringMatching(/^\d+\.\d%$/),
      IMDB: { rating: expect.any(Number) },
      has_trailer: false,
      reactions: { total: expect.any(Number) },
    });
    expect(await (await get("/ratings?imdb=tt0&", token)).json()).toBeNull();
  });

  test("of the caller's lists, with the richer words of the release status", async () => {
    const items = simulator.accounts.get(1)?.items;
    const isRunning = ({ kind, status }: Title) => kind !== "movie" && status === "airing";
    const running = [...simulator.world.titles.values()].filter(isRunning);
    for (const { simkl } of [first("movie"), ...running])
      items?.set(simkl, createItem(simkl, "plantowatch", "2026-11-01T00:00:00Z"));
    const read = async (path: string) => (await get(`${path}&${fields}&`, token)).json();
    const rows: { type: string; release_status: string; rank: unknown }[] = await read(
      "/ratings/all?user_watchlist=watching,plantowatch",
    );
    expect(rows).toHaveLength(running.length + 1);
    expect(new Set(rows.map(({ type, release_status }) => `${type} ${release_status}`))).toEqual(
      new Set(["movie released", "tv returning series", "anime ongoing"]),
    );
    expect(rows[0]?.rank).toMatchObject({ type: "movie" });
    expect(await read("/ratings/tv?user_watchlist=completed")).toEqual([]);
    expect(await (await get("/ratings/tv?", token)).json()).toBeNull();
    items?.clear();
  });
});

test("release states of movies depend on the clock", async () => {
  const coming = [...simulator.world.titles.values()].find(
    ({ kind, released, ids }) =>
      kind === "movie" && ids.tmdb && released !== null && Date.parse(released) > clock.now(),
  );
  const read = async () => (await get(`/search/id?simkl=${coming?.simkl}&`, token)).json();
  expect(await read()).toMatchObject([{ type: "movie", status: "upcoming" }]);
  expect(await (await get(`/search/id?simkl=${first("movie").simkl}&`, token)).json()).toMatchObject([
    { status: "released" },
  ]);
});

describe("random titles", () => {
  test("leave out what the caller watched, not what is only planned", async () => {
    const items = simulator.accounts.get(1)?.items;
    const { simkl, year } = first("movie");
    const path = `/search/random?type=movie&limit=50&year_from=${year}&year_to=${(year ?? 0) + 6}&`;
    const pick = async () =>
      (await (await get(path, token)).json()).map(({ simkl_id }: { simkl_id: number }) => simkl_id);
    items?.set(simkl, createItem(simkl, "plantowatch", "2026-11-01T00:00:00Z"));
    expect(await pick()).toContain(simkl);
    items?.set(simkl, createItem(simkl, "completed", "2026-11-01T00:00:00Z"));
    expect(await pick()).not.toContain(simkl);
    items?.clear();
  });

  test("of Netflix have its ids, also at the older address", async () => {
    for (const path of ["/search/random?service=netflix&", "/search/random/netflix?"])
      expect(await (await get(path, token)).json()).toMatchObject({
        simkl_id: expect.any(Number),
        netflix_url: expect.stringContaining("netflix.com/title/"),
      });
  });

  test("fit the ratings, rank and genre", async () => {
    const path = "/search/random?type=tv&genre=science-fiction&rating_from=8&rating_to=9&rank_limit=200&limit=50&";
    const rows: { simkl_id: number }[] = await (await get(path, token)).json();
    expect(rows.length).toBeGreaterThan(1);
    for (const { simkl_id } of rows) {
      const title = simulator.world.titles.get(simkl_id);
      expect(title).toMatchObject({ kind: "tv", genres: expect.arrayContaining(["Sci-Fi"]) });
      expect(title?.rank).toBeLessThanOrEqual(200);
      expect(title?.ratings.imdb?.rating).toBeGreaterThanOrEqual(8);
    }
  });
});

test("there is no list of the best movies", async () => {
  expect((await get("/movies/best/all?", token)).status).toBe(404);
});

test("search finds titles that nobody has, by words in any order", async () => {
  const owned = new Set([...simulator.accounts.values()].flatMap(({ items }) => [...items.keys()]));
  const unknown = [...simulator.world.titles.values()].find(
    ({ simkl, title }) => !owned.has(simkl) && title.split(" ").length > 2,
  );
  const words = unknown?.title.split(" ").toReversed().join(" ") ?? "";
  const rows = await (await get(`/search/${unknown?.kind}?q=${encodeURIComponent(words)}&limit=50&`, token)).json();
  expect(rows.map(({ ids }: { ids: { simkl_id: number } }) => ids.simkl_id)).toContain(unknown?.simkl);
});

describe("data files", () => {
  test("the calendar covers yesterday and 33 days, in order, each with its record", async () => {
    const { calendar, metadata } = await (await get("/calendar/v2/tv.json")).json();
    const dates: string[] = calendar.map(({ date }: { date: string }) => date);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.every((date) => date >= "2026-11-19" && date < "2026-12-24")).toBe(true);
    expect(calendar.every(({ simkl_id }: { simkl_id: number }) => metadata[simkl_id])).toBe(true);
  });

  test("a month is named without a zero, at most three ahead, and 404 is plain text", async () => {
    expect((await get("/calendar/v2/2027/2/anime.json")).status).toBe(200);
    for (const path of ["/calendar/v2/2027/02/anime.json", "/calendar/v2/2027/3/anime.json", "/calendar/v2/x.json"]) {
      const missing = await get(path);
      expect([missing.status, missing.headers.get("Content-Type")]).toEqual([
        404,
        expect.stringContaining("text/plain"),
      ]);
    }
  });

  test("the flat files of version 1 have offsets, and end in February 2027", async () => {
    const rows = await (await get("/calendar/tv.json")).json();
    const { calendar } = await (await get("/calendar/v2/tv.json")).json();
    expect(rows).toHaveLength(calendar.length);
    expect(rows[0]).toMatchObject({
      title: expect.any(String),
      date: expect.stringMatching(/[+-]\d\d:\d\d$/),
      ids: { simkl_id: calendar[0].simkl_id },
      episode: { season: calendar[0].episode.season, episode: calendar[0].episode.episode },
    });
    expect(Date.parse(rows[0].date)).toBe(Date.parse(calendar[0].date));
    expect((await (await get("/calendar/2026/11/anime.json")).json())[0]).toHaveProperty("anime_type");
    expect((await get("/calendar/2027/3/movie_release.json")).status).toBe(404);
  });

  test("past months are rebuilt once a day, older ones never, the current one every six hours", async () => {
    const getAge = async (path: string) =>
      clock.now() - Date.parse((await get(`/calendar/v2/${path}/tv.json`)).headers.get("Last-Modified") ?? "");
    expect(await getAge("2026/11")).toBeLessThan(6 * 3_600_000);
    expect(await getAge("2026/10")).toBe(12 * 3_600_000);
    expect(await getAge("2024/1")).toBeGreaterThan(300 * 86_400_000);
  });

  test("the last episode before a long pause is a mid-season finale", async () => {
    const { calendar } = await (await get("/calendar/v2/2012/9/tv.json")).json();
    expect(calendar).toContainEqual(expect.objectContaining({ simkl_id: 11121, finale_type: 1 }));
  });

  test("disc releases are movies, trending of all kinds is one object", async () => {
    const discs = await (await get("/discover/dvd/releases_100.json")).json();
    expect(discs).toHaveLength(100);
    expect(discs[0].dvd_date).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    for (const period of ["today", "week", "month"]) {
      const all = await (await get(`/discover/trending/${period}_500.json`)).json();
      expect([all.movies.length, all.tv.length, all.anime.length].every((count) => count > 350)).toBe(true);
    }
  });

  test("an unchanged file gets 304 until it is rebuilt", async () => {
    const path = "/discover/trending/movies/today_100.json";
    const modified = (await get(path)).headers.get("Last-Modified") ?? "";
    const again = () => fetch(`${simulator.url}${path}?${PARAMETERS}`, { headers: { "If-Modified-Since": modified } });
    expect((await again()).status).toBe(304);
    clock.advance(3_600_000);
    expect((await again()).status).toBe(200);
  });

  test("trending has the most watched first, with American dates", async () => {
    const { movies } = await (await get("/discover/trending/week_100.json")).json();
    const watched: number[] = movies.map((row: { watched: number }) => row.watched);
    expect(watched).toEqual(watched.toSorted((a, b) => b - a));
    expect(movies[0].release_date).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    expect(movies[0].url).toMatch(/^\/movie\/\d+\//);
  });
});

describe("pictures", () => {
  test.each(["posters", "fanart"] as const)("%s are drawn in the requested size, always the same", async (category) => {
    const title = first("movie");
    const path = category === "posters" ? title.poster : title.fanart;
    const url = `${simulator.url}/images/?url=https://simkl.in/${category}/${path}_w.webp&q=90`;
    const response = await fetch(url);
    const picture = await response.text();
    expect(response.headers.get("Content-Type")).toContain("image/svg+xml");
    expect(picture).toContain('width="600" height="338"');
    expect(await (await fetch(url)).text()).toBe(picture);
  });

  test("avatars are drawn in five sizes, directly and by wsrv.nl", async () => {
    const account = simulator.accounts.get(1);
    if (account) account.avatar = "https://simkl.in/avatars/12/12345678abcdef9/user_100.jpg";
    const path = "/avatars/12/12345678abcdef9/user";
    for (const [suffix, size] of [
      ["_24", 24],
      ["_100", 100],
      ["", 200],
      ["_256", 256],
      ["_512", 512],
    ]) {
      const direct = await (await fetch(`${simulator.url}${path}${suffix}.jpg`)).text();
      expect(direct).toContain(`width="${size}" height="${size}"`);
      expect(await (await fetch(`${simulator.url}/images/?url=https://simkl.in${path}${suffix}.jpg`)).text()).toBe(
        direct,
      );
    }
    expect((await fetch(`${simulator.url}/avatars/12/nobody/user_100.jpg`)).status).toBe(404);
  });

  test("a missing poster has a placeholder, an unknown path is 404", async () => {
    const at = async (url: string) => (await fetch(`${simulator.url}/images/?url=${url}`)).status;
    expect(await at("https://simkl.in/poster_no_pic_c.png")).toBe(200);
    expect(await at("https://simkl.in/posters/12/nothing_m.webp&q=90")).toBe(404);
    expect(await at(`https://simkl.in/posters/${first("movie").poster}_huge.webp&q=90`)).toBe(404);
  });
});

function first(kind: Kind): Title {
  const found = [...simulator.world.titles.values()].find(
    (title) => title.kind === kind && title.animeType !== "movie",
  );
  if (!found) throw new Error(`The world has no ${kind}`);
  return found;
}

function get(path: string, accessToken?: string): Promise<Response> {
  const headers = { "User-Agent": "test/1.0", ...(accessToken ? { Authorization: `Bearer ${accessToken}` } : {}) };
  const url = `${simulator.url}${path}${path.includes("?") ? "" : "?"}${PARAMETERS}`;
  return fetch(url, { headers, redirect: "manual" });
}

async function post(path: string, body: unknown): Promise<unknown> {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const url = `${simulator.url}${path}?${PARAMETERS}`;
  return (await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).json();
}
