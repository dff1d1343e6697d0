import { type Context, Hono, type MiddlewareHandler } from "hono";
import { parseKind } from "@/simulator/catalog/title-path";
import type { Env } from "@/simulator/http/env";
import { noteNeedlessToken } from "@/simulator/http/needless-token";
import { getOrigin } from "@/simulator/http/origin";
import { noteMissingParameters } from "@/simulator/http/required-parameters";
import type { Kind } from "@/simulator/model";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { DAY, HOUR } from "@/simulator/world/instant";
import { buildCalendarFile } from "./calendar-file";
import { sendDataFile, sendMissingFile } from "./data-file";
import { buildDvdFile, buildTrendingFile } from "./trending-file";

const CALENDARS: Record<string, Kind> = { "tv.json": "tv", "anime.json": "anime", "movie_release.json": "movie" };
const TRENDING = /^(today|week|month)_(100|500)\.json$/;

/** The files of data.simkl.in (docs/simkl-api.md#data-files). */
export function createDataRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use("/calendar/*", observeRequests(state));
  routes.use("/discover/*", observeRequests(state));
  routes.get("/calendar/v2/:file", (c) => sendUpcoming(c, state));
  routes.get("/calendar/v2/:year/:month/:file", (c) => sendMonth(c, state));
  routes.get("/discover/trending/:file", (c) => sendTrending(c, state, null));
  routes.get("/discover/trending/:section/:file", (c) => sendTrending(c, state, c.req.param("section")));
  routes.get("/discover/dvd/:file", (c) => sendDiscReleases(c, state));
  routes.get("/calendar/*", sendMissingFile);
  routes.get("/discover/*", sendMissingFile);
  return routes;
}

/** The file host serves every caller; violations are recorded all the same. */
function observeRequests({ violations }: SimulatorState): MiddlewareHandler<Env> {
  return (c, next) => {
    noteMissingParameters(c, violations);
    noteNeedlessToken(c, violations);
    return next();
  };
}

/** Yesterday and the next 33 days. */
function sendUpcoming(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const kind = CALENDARS[c.req.param("file") ?? ""];
  if (!kind) return sendMissingFile(c);
  const today = Math.floor(clock.now() / DAY) * DAY;
  return sendDataFile(c, clock.now(), 6 * HOUR, () =>
    buildCalendarFile(world, kind, today - DAY, today + 34 * DAY, getOrigin(c)),
  );
}

/** One month without a leading zero, up to three ahead. */
function sendMonth(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const { year = "", month: number = "", file = "" } = c.req.param();
  const kind = CALENDARS[file];
  if (!kind || !/^\d{4}$/.test(year) || !/^([1-9]|1[0-2])$/.test(number)) return sendMissingFile(c);
  const from = Date.UTC(Number(year), Number(number) - 1);
  const now = new Date(clock.now());
  if (from > Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 3)) return sendMissingFile(c);
  const to = Date.UTC(Number(year), Number(number));
  return sendDataFile(c, clock.now(), 6 * HOUR, () => buildCalendarFile(world, kind, from, to, getOrigin(c)));
}

function sendTrending(c: Context<Env>, { world, clock }: SimulatorState, section: string | null): Response {
  const [, timeframe, count] = TRENDING.exec(c.req.param("file") ?? "") ?? [];
  const kind = section === null ? null : parseKind(section);
  if (!timeframe || (section !== null && kind === null)) return sendMissingFile(c);
  const period = timeframe === "today" ? HOUR : DAY;
  return sendDataFile(c, clock.now(), period, (madeAt) => {
    const rows = (wanted: Kind) => buildTrendingFile(world, wanted, timeframe, Number(count), madeAt);
    return kind === null ? { movies: rows("movie"), tv: rows("tv"), anime: rows("anime") } : rows(kind);
  });
}

function sendDiscReleases(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const count = /^releases_(100|500)\.json$/.exec(c.req.param("file") ?? "")?.[1];
  if (!count) return sendMissingFile(c);
  return sendDataFile(c, clock.now(), DAY, (madeAt) => buildDvdFile(world, Number(count), madeAt));
}
