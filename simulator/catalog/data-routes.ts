import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Env } from "../http/env";
import { noteNeedlessToken } from "../http/needless-token";
import { originOf } from "../http/origin";
import { missingParameters } from "../http/required-parameters";
import type { Kind } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import { DAY, HOUR } from "../world/instant";
import { calendarFile } from "./calendar-file";
import { dataFile, noSuchFile } from "./data-file";
import { kindOf } from "./title-address";
import { dvdFile, trendingFile } from "./trending-file";

const CALENDARS: Record<string, Kind> = { "tv.json": "tv", "anime.json": "anime", "movie_release.json": "movie" };
const TRENDING = /^(today|week|month)_(100|500)\.json$/;

/** The files of data.simkl.in: calendars, trending, releases on disc (docs/simkl-api.md#data-files). */
export function dataRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use("/calendar/*", watch(state));
  routes.use("/discover/*", watch(state));
  routes.get("/calendar/v2/:file", (c) => coming(c, state));
  routes.get("/calendar/v2/:year/:month/:file", (c) => month(c, state));
  routes.get("/discover/trending/:file", (c) => trending(c, state, null));
  routes.get("/discover/trending/:section/:file", (c) => trending(c, state, c.req.param("section")));
  routes.get("/discover/dvd/:file", (c) => discs(c, state));
  routes.get("/calendar/*", noSuchFile);
  routes.get("/discover/*", noSuchFile);
  return routes;
}

/** The file host hands a file to anybody; what its caller did wrong is noted all the same. */
function watch({ violations }: SimulatorState): MiddlewareHandler<Env> {
  return (c, next) => {
    missingParameters(c, violations);
    noteNeedlessToken(c, violations);
    return next();
  };
}

/** Yesterday and the next 33 days. */
function coming(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const kind = CALENDARS[c.req.param("file") ?? ""];
  if (!kind) return noSuchFile(c);
  const today = Math.floor(clock.now() / DAY) * DAY;
  return dataFile(c, clock.now(), 6 * HOUR, () =>
    calendarFile(world, kind, today - DAY, today + 34 * DAY, originOf(c)),
  );
}

/** One month, named without a leading zero, up to three ahead. */
function month(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const { year = "", month: number = "", file = "" } = c.req.param();
  const kind = CALENDARS[file];
  if (!kind || !/^\d{4}$/.test(year) || !/^([1-9]|1[0-2])$/.test(number)) return noSuchFile(c);
  const from = Date.UTC(Number(year), Number(number) - 1);
  const now = new Date(clock.now());
  if (from > Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 3)) return noSuchFile(c);
  const to = Date.UTC(Number(year), Number(number));
  return dataFile(c, clock.now(), 6 * HOUR, () => calendarFile(world, kind, from, to, originOf(c)));
}

function trending(c: Context<Env>, { world, clock }: SimulatorState, section: string | null): Response {
  const [, timeframe, count] = TRENDING.exec(c.req.param("file") ?? "") ?? [];
  const kind = section === null ? null : kindOf(section);
  if (!timeframe || (section !== null && kind === null)) return noSuchFile(c);
  const period = timeframe === "today" ? HOUR : DAY;
  return dataFile(c, clock.now(), period, (madeAt) => {
    const rows = (wanted: Kind) => trendingFile(world, wanted, timeframe, Number(count), madeAt);
    return kind === null ? { movies: rows("movie"), tv: rows("tv"), anime: rows("anime") } : rows(kind);
  });
}

function discs(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const count = /^releases_(100|500)\.json$/.exec(c.req.param("file") ?? "")?.[1];
  if (!count) return noSuchFile(c);
  return dataFile(c, clock.now(), DAY, (madeAt) => dvdFile(world, Number(count), madeAt));
}
