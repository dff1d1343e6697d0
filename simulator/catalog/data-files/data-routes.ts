import { type Context, Hono, type MiddlewareHandler } from "hono";
import { parseKind } from "@/simulator/catalog/title-path";
import type { Env } from "@/simulator/http/env";
import { noteNeedlessToken } from "@/simulator/http/needless-token";
import { getOrigin } from "@/simulator/http/origin";
import { noteMissingParameters } from "@/simulator/http/required-parameters";
import type { Kind } from "@/simulator/model";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { DAY, HOUR } from "@/simulator/world/instant";
import { buildCalendarFile, buildFlatCalendarFile } from "./calendar-file";
import { getLastBuild, sendDataFile, sendMissingFile } from "./data-file";
import { buildDvdFile, buildTrendingFile } from "./trending-file";

const CALENDARS: Record<string, Kind> = { "tv.json": "tv", "anime.json": "anime", "movie_release.json": "movie" };
const TRENDING = /^(today|week|month)_(100|500)\.json$/;

/** The files of data.simkl.in (docs/simkl-api.md#data-files). */
export function createDataRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use("/calendar/*", observeRequests(state));
  routes.use("/discover/*", observeRequests(state));
  const getV1Now = () => Math.min(state.clock.now(), LAST_V1_BUILD);
  routes.get("/calendar/v2/:file", (c) => sendUpcoming(c, state, state.clock.now(), buildCalendarFile));
  routes.get("/calendar/v2/:year/:month/:file", (c) => sendMonth(c, state, state.clock.now(), buildCalendarFile));
  routes.get("/calendar/:file", (c) => sendUpcoming(c, state, getV1Now(), buildFlatCalendarFile));
  routes.get("/calendar/:year/:month/:file", (c) => sendMonth(c, state, getV1Now(), buildFlatCalendarFile));
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

/** The flat files before version 2 get no news from this day on (docs/simkl-api.md#calendar-files). */
const LAST_V1_BUILD = Date.UTC(2027, 1, 1);

type BuildCalendar = typeof buildCalendarFile | typeof buildFlatCalendarFile;

/** Yesterday and the next 33 days. */
function sendUpcoming(c: Context<Env>, { world }: SimulatorState, now: number, build: BuildCalendar): Response {
  const kind = CALENDARS[c.req.param("file") ?? ""];
  if (!kind) return sendMissingFile(c);
  const today = Math.floor(now / DAY) * DAY;
  return sendDataFile(c, getLastBuild(now, 6 * HOUR), () =>
    build(world, kind, today - DAY, today + 34 * DAY, getOrigin(c)),
  );
}

/** One month without a leading zero, up to three ahead. */
function sendMonth(c: Context<Env>, { world }: SimulatorState, now: number, build: BuildCalendar): Response {
  const { year = "", month: number = "", file = "" } = c.req.param();
  const kind = CALENDARS[file];
  if (!kind || !/^\d{4}$/.test(year) || !/^([1-9]|1[0-2])$/.test(number)) return sendMissingFile(c);
  const from = Date.UTC(Number(year), Number(number) - 1);
  const distance = countMonths(now) - countMonths(from);
  if (distance < -3) return sendMissingFile(c);
  const to = Date.UTC(Number(year), Number(number));
  return sendDataFile(c, getMonthBuild(to, distance, now), () => build(world, kind, from, to, getOrigin(c)));
}

/** Past months are rebuilt once a day, and not at all after a year. */
function getMonthBuild(end: number, distance: number, now: number): number {
  if (distance > 12) return end + 366 * DAY;
  return getLastBuild(now, distance > 0 ? DAY : 6 * HOUR);
}

function countMonths(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function sendTrending(c: Context<Env>, { world, clock }: SimulatorState, section: string | null): Response {
  const [, timeframe, count] = TRENDING.exec(c.req.param("file") ?? "") ?? [];
  const kind = section === null ? null : parseKind(section);
  if (!timeframe || (section !== null && kind === null)) return sendMissingFile(c);
  const period = timeframe === "today" ? HOUR : DAY;
  return sendDataFile(c, getLastBuild(clock.now(), period), (madeAt) => {
    const rows = (wanted: Kind) => buildTrendingFile(world, wanted, timeframe, Number(count), madeAt);
    return kind === null ? { movies: rows("movie"), tv: rows("tv"), anime: rows("anime") } : rows(kind);
  });
}

function sendDiscReleases(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const count = /^releases_(100|500)\.json$/.exec(c.req.param("file") ?? "")?.[1];
  if (!count) return sendMissingFile(c);
  return sendDataFile(c, getLastBuild(clock.now(), DAY), (madeAt) => buildDvdFile(world, Number(count), madeAt));
}
