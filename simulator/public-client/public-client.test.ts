import { SimklClient } from "@dvcol/simkl-http-client";
import { simklApi } from "@dvcol/simkl-http-client/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { App } from "@/simulator/auth/apps";
import type { Title } from "@/simulator/model";
import { type Simulator, startSimulator } from "@/simulator/server";
import { SimulatorClock } from "@/simulator/state/simulator-clock";
import { createWorld } from "@/simulator/world/world";
import * as shapes from "./shapes";

const app: App = {
  clientId: "public-client",
  name: "A public client",
  generation: "v1",
  type: "server",
  secret: "public-client-secret",
  redirectUris: ["http://localhost/callback"],
};
const [redirectUri = ""] = app.redirectUris;
const now = new Date("2026-11-20T12:00:00Z");
const clock = new SimulatorClock();
let simulator: Simulator;
let client: SimklClient;

interface Endpoint {
  name: string;
  call: () => Promise<{ status: number; headers: Headers; json: () => Promise<unknown> }>;
  status: number;
  shape?: z.ZodType;
  /** Keys that the client declares and no document of Simkl has, or has as optional. */
  without?: string[];
  /** The start of `Location`. */
  location?: string;
}

beforeAll(async () => {
  clock.set(now);
  const world = createWorld(now);
  const account = createSeededAccount(world, { id: 1, seed: 3, movies: 12, shows: 12, anime: 6, episodes: 300, now });
  // The client is from 2024.
  account.oldAppId = true;
  simulator = await startSimulator({ clock, world, accounts: [account], apps: [app], strictness: { caps: "note" } });
  for (const { next, month } of Object.values(simklApi.calendar)) {
    next.opts.endpoint = simulator.url;
    month.opts.endpoint = simulator.url;
  }
  simklApi.authentication.authorize.opts.endpoint = simulator.url;
  const { clientId: client_id, secret } = app;
  const options = {
    client_id,
    client_secret: secret ?? "",
    redirect_uri: redirectUri,
    endpoint: simulator.url,
    useragent: "test/1.0",
  };
  client = new SimklClient(
    options,
    { access_token: simulator.issueToken(1, { clientId: client_id }).accessToken },
    simklApi,
  );
});
afterAll(() => simulator.stop());

/** `/sync/collection` was never documented. */
const UNDOCUMENTED = 404;

function listEndpoints(): Endpoint[] {
  const { authentication, calendar, search, show, anime, movie, sync, user } = client;
  const serial = requireTitle(({ kind, title }) => kind === "tv" && title === "Breaking Bad");
  const cour = requireTitle(({ kind, animeType }) => kind === "anime" && animeType === "tv");
  const film = requireTitle(({ kind, title }) => kind === "movie" && title === "Inception");
  const ids = (title: Title) => ({ simkl: title.simkl, slug: title.slug });
  const manual = { redirect: "manual" } as const;
  const month = { year: 2026, month: 11 } as const;
  const cold = requireTitle(
    ({ kind, simkl, released }) => kind === "movie" && simkl !== film.simkl && (released ?? "9") < "2020",
  );
  return [
    {
      name: "authentication.authorize",
      status: 200,
      call: () => authentication.authorize({ client_id: app.clientId, redirect_uri: redirectUri }),
    },
    { name: "authentication.token", status: 200, shape: shapes.token, call: exchangeCode },
    {
      name: "authentication.pin.code",
      status: 200,
      shape: shapes.pinCode,
      call: () => authentication.pin.code({ client_id: app.clientId }),
    },
    { name: "authentication.pin.status", status: 200, shape: shapes.pinStatus, call: pollPin },
    { name: "calendar.shows.next", status: 200, shape: shapes.showCalendar, call: () => calendar.shows.next() },
    { name: "calendar.shows.month", status: 200, shape: shapes.showCalendar, call: () => calendar.shows.month(month) },
    { name: "calendar.anime.next", status: 200, shape: shapes.animeCalendar, call: () => calendar.anime.next() },
    { name: "calendar.anime.month", status: 200, shape: shapes.animeCalendar, call: () => calendar.anime.month(month) },
    { name: "calendar.movies.next", status: 200, shape: shapes.movieCalendar, call: () => calendar.movies.next() },
    {
      name: "calendar.movies.month",
      status: 200,
      shape: shapes.movieCalendar,
      call: () => calendar.movies.month(month),
    },
    { name: "checkin", status: 201, shape: shapes.checkIn, call: () => client.checkin({ movie: { ids: ids(film) } }) },
    {
      name: "ratings",
      status: 200,
      shape: shapes.titleRatings,
      call: () =>
        client.ratings({ simkl: serial.simkl, fields: ["rank", "droprate", "simkl", "ext", "has_trailer"] as never }),
    },
    {
      name: "redirect.to",
      status: 301,
      location: `/tv/${serial.simkl}/`,
      call: () => client.redirect.to({ to: "Simkl", imdb: serial.ids.imdb ?? "" }, manual as never),
    },
    {
      name: "redirect.watched",
      status: 301,
      location: `/tv/${serial.simkl}/`,
      call: () =>
        client.redirect.watched(
          { title: serial.title, season: 1, episode: 2, client_id: app.clientId },
          manual as never,
        ),
    },
    { name: "search.id", status: 200, shape: shapes.idMatches, call: () => search.id({ imdb: serial.ids.imdb ?? "" }) },
    {
      name: "search.text",
      status: 200,
      shape: shapes.textMatches,
      call: () => search.text({ type: "tv", q: "breaking", extended: true }),
    },
    {
      name: "search.file",
      status: 200,
      shape: shapes.fileMatch,
      call: () => search.file({ file: "Breaking.Bad.S01E01E02.mkv", part: 1 } as never),
    },
    {
      name: "show.id",
      status: 200,
      without: ["year_start_end"],
      shape: shapes.show,
      call: () => show.id({ id: serial.simkl, extended: true }),
    },
    {
      name: "show.episodes",
      status: 200,
      shape: shapes.showEpisodes,
      call: () => show.episodes({ id: serial.simkl, extended: true }),
    },
    { name: "show.trending", status: 200, shape: shapes.showTrending, call: () => show.trending({ interval: "week" }) },
    {
      name: "show.genres",
      status: 200,
      shape: shapes.showRows,
      call: () =>
        show.genres({
          genre: "drama",
          type: "all-types",
          country: "us",
          network: "netflix",
          year: "2010s",
          sort: "rank",
        }),
    },
    {
      name: "show.premieres",
      status: 200,
      shape: shapes.showRows,
      call: () => show.premieres({ param: "new", type: "all" }),
    },
    {
      name: "show.airing",
      status: 200,
      shape: shapes.showAirings,
      call: () => show.airing({ date: "today", sort: "time" }),
    },
    { name: "show.best", status: 200, shape: shapes.bestRows, call: () => show.best({ filter: "watched" }) },
    {
      name: "anime.id",
      status: 200,
      without: ["year_start_end", "season_name_year"],
      shape: shapes.anime,
      call: () => anime.id({ id: cour.simkl, extended: true }),
    },
    {
      name: "anime.episodes",
      status: 200,
      shape: shapes.animeEpisodes,
      call: () => anime.episodes({ id: cour.simkl, extended: true }),
    },
    {
      name: "anime.trending",
      status: 200,
      shape: shapes.animeTrending,
      call: () => anime.trending({ interval: "today", extended: true }),
    },
    {
      name: "anime.genres",
      status: 200,
      shape: shapes.animeRows,
      call: () => anime.genres({ genre: "drama", type: "series", network: "tvtokyo", year: "all-years", sort: "rank" }),
    },
    {
      name: "anime.premieres",
      status: 200,
      shape: shapes.animeRows,
      call: () => anime.premieres({ param: "soon", type: "series" }),
    },
    { name: "anime.airing", status: 200, shape: shapes.animeAirings, call: () => anime.airing({ date: "today" }) },
    { name: "anime.best", status: 200, shape: shapes.bestRows, call: () => anime.best({ filter: "year", type: "tv" }) },
    {
      name: "movie.id",
      status: 200,
      without: ["countries", "languages", "alt_titles"],
      shape: shapes.movie,
      call: () => movie.id({ id: film.simkl, extended: true }),
    },
    {
      name: "movie.trending",
      status: 200,
      shape: shapes.movieTrending,
      call: () => movie.trending({ interval: "month", extended: true }),
    },
    { name: "sync.activity", status: 200, shape: shapes.activities, call: () => sync.activity() },
    {
      name: "sync.history.get",
      status: 200,
      shape: shapes.library,
      call: () => sync.history.get({ episode_watched_at: "yes", next_watch_info: "yes", extended: true }),
    },
    {
      name: "sync.history.add",
      status: 201,
      shape: shapes.addedHistory,
      call: () =>
        sync.history.add({ shows: [{ ids: ids(serial), seasons: [{ number: 1, episodes: [{ number: 1 }] }] }] }),
    },
    {
      name: "sync.history.check",
      status: 200,
      shape: shapes.checked,
      call: () => sync.history.check({ payload: [{ simkl: serial.simkl, type: "show" }] }),
    },
    {
      name: "sync.history.remove",
      status: 201,
      shape: shapes.deletedHistory,
      call: () => sync.history.remove({ movies: [{ ids: ids(film) }] }),
    },
    { name: "sync.ratings.get", status: 200, shape: shapes.library, call: () => sync.ratings.get({}) },
    {
      name: "sync.ratings.add",
      status: 201,
      shape: shapes.addedRatings,
      call: () => sync.ratings.add({ movies: [{ ids: ids(cold), rating: 8 }] }),
    },
    {
      name: "sync.ratings.remove",
      status: 201,
      shape: shapes.deletedRatings,
      call: () => sync.ratings.remove({ movies: [{ ids: ids(cold) }] }),
    },
    {
      name: "sync.list.add",
      status: 201,
      shape: shapes.addedToList,
      call: () => sync.list.add({ movies: [{ ids: ids(film), to: "plantowatch" }] }),
    },
    {
      name: "sync.collection.add",
      status: UNDOCUMENTED,
      call: () => sync.collection.add({ movies: [{ ids: ids(film) }] }),
    },
    {
      name: "sync.collection.remove",
      status: UNDOCUMENTED,
      call: () => sync.collection.remove({ movies: [{ ids: ids(film) }] }),
    },
    { name: "user.arts.last", status: 200, shape: shapes.lastArt, call: () => user.arts.last({ id: 1 }) },
    {
      name: "user.arts.redirect",
      status: 302,
      location: "https://simkl.in/posters/",
      call: () => user.arts.redirect({ id: 1, image: "poster" }, manual as never),
    },
    {
      name: "user.settings",
      status: 200,
      without: ["connections"],
      shape: shapes.settings,
      call: () => user.settings(),
    },
    { name: "user.stats", status: 200, shape: shapes.stats, call: () => user.stats({ id: 1 }) },
  ];
}

test("every endpoint of a public client is answered in the shape that it declares", async () => {
  const endpoints = listEndpoints();
  expect(endpoints.map(({ name }) => name).toSorted()).toEqual(listNames(simklApi).toSorted());
  const rows: { endpoint: string; status: number; shape: string }[] = [];
  for (const endpoint of endpoints) rows.push({ endpoint: endpoint.name, ...(await run(endpoint)) });
  console.log(formatTable(rows));
  expect(rows.filter(({ shape }) => !shape.startsWith("ok") && shape !== "not documented")).toEqual([]);
  expect(rows.map(({ status }) => status)).toEqual(endpoints.map(({ status }) => status));
});

async function run({ call, shape, location, status, without }: Endpoint): Promise<{ status: number; shape: string }> {
  const response = await call().catch(getFailedResponse);
  if (response.status === UNDOCUMENTED && status === UNDOCUMENTED) return { status, shape: "not documented" };
  if (location !== undefined) {
    const target = response.headers.get("Location") ?? "nothing";
    return {
      status: response.status,
      shape: target.replace(simulator.url, "").startsWith(location) ? "ok" : `leads to ${target}`,
    };
  }
  return { status: response.status, shape: shape ? describe(shape, await response.json(), without) : "ok" };
}

function describe(shape: z.ZodType, body: unknown, without: string[] = []): string {
  const parsed = shape.safeParse(body);
  const unexpected = without.filter((key) => key in Object(body));
  if (unexpected.length > 0) return `has ${unexpected.join(", ")} after all`;
  if (parsed.success) return ["ok", ...(without.length > 0 ? [`(without ${without.join(", ")})`] : [])].join(" ");
  return parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join("; ");
}

/** The client throws for everything from 400 on. */
function getFailedResponse(error: unknown): Response {
  if (error instanceof Error && "error" in error && error.error instanceof Response) return error.error;
  throw error;
}

async function exchangeCode() {
  const query = new URLSearchParams({ client_id: app.clientId, redirect_uri: redirectUri, response_type: "code" });
  const body = new URLSearchParams({ account: "1", decision: "allow" });
  const url = `${simulator.url}/oauth/authorize?${query}`;
  const back = (await fetch(url, { method: "POST", body, redirect: "manual" })).headers.get("Location") ?? "";
  const code = new URL(back).searchParams.get("code") ?? "";
  const { clientId: client_id, secret } = app;
  return client.authentication.token({ client_id, client_secret: secret ?? "", code, redirect_uri: redirectUri });
}

async function pollPin() {
  const { pin } = client.authentication;
  const { user_code } = await (await pin.code({ client_id: app.clientId })).json();
  return pin.status({ client_id: app.clientId, user_code });
}

function requireTitle(isWanted: (title: Title) => boolean): Title {
  const found = [...simulator.world.titles.values()].find(isWanted);
  if (!found) throw new Error("The world has no such title");
  return found;
}

function listNames(api: object, prefix = ""): string[] {
  return Object.entries(api).flatMap(([name, value]) => {
    const isEndpoint = typeof value === "object" && value !== null && "method" in value;
    return isEndpoint ? [prefix + name] : listNames(Object(value), `${prefix}${name}.`);
  });
}

function formatTable(rows: { endpoint: string; status: number; shape: string }[]): string {
  const width = Math.max(...rows.map(({ endpoint }) => endpoint.length));
  return rows.map(({ endpoint, status, shape }) => `${endpoint.padEnd(width)}  ${status}  ${shape}`).join("\n");
}
