import { type Context, Hono, type MiddlewareHandler } from "hono";
import { createErrorResponse } from "@/simulator/http/error-response";
import type { AccessPolicy } from "@/simulator/http/guard";
import type { Env } from "../http/env";
import { getOrigin } from "../http/origin";
import { getNewYorkDay } from "../http/quotas";
import { send } from "../http/send";
import type { Kind, Title } from "../model";
import type { RequestRecord } from "../state/request-log";
import type { SimulatorState } from "../state/simulator-state";
import { listAirings, listBestTitles, listPremieres, listTitlesByGenre, toBrowseRow } from "./browse";
import { isChangesDate, listChangedTitles } from "./changes";
import { listEpisodes } from "./episode-list";
import { paginate } from "./paginate";
import { resolveRedirectTarget } from "./redirect-target";
import { findTitleByIds } from "./title-by-ids";
import { toTitleDetails } from "./title-details";
import { parseKind } from "./title-path";
import { listWatchlistRatings } from "./watchlist-ratings";

const EDGE: AccessPolicy = { audience: "anyone", isCached: true, isCounted: false };
const UNCACHED: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const UNCOUNTED: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: false };
const LIST_PAGE = { defaultLimit: 60, maxLimit: 60 };

/** Details and episodes come from the edge, lists and the rest need a token (docs/simkl-api.md#catalog). */
export function createCatalogRoutes(
  state: SimulatorState,
  guard: (policy: AccessPolicy) => MiddlewareHandler<Env>,
): Hono<Env> {
  const routes = new Hono<Env>();
  for (const section of ["tv", "anime"] as const) {
    routes.get(`/${section}/episodes/:id?`, guard(EDGE), (c) => handleEpisodes(c, state, section));
    routes.get(`/${section}/airing`, guard(UNCACHED), (c) =>
      c.json(listAirings(state.world, section, parseDay(c, state))),
    );
    routes.get(`/${section}/premieres/:when?`, guard(UNCACHED), (c) =>
      sendList(c, listPremieres(state.world, section, c.req.param("when") ?? "new", state.clock.now())),
    );
  }
  for (const [section, kind] of [
    ["movies", "movie"],
    ["tv", "tv"],
    ["anime", "anime"],
  ] as const) {
    routes.get(`/${section}/genres/:genre/*`, guard(UNCACHED), (c) => handleGenre(c, state, kind));
    routes.get(`/${section}/best/:filter?`, guard(UNCACHED), (c) =>
      c.json(listBestTitles(state.world, kind, c.req.query("type") ?? null)?.map(toBrowseRow) ?? null),
    );
    routes.get(`/${section}/:id`, guard(EDGE), (c) => handleDetails(c, state, kind));
  }
  routes.get("/redirect", guard(UNCOUNTED), (c) => {
    c.header("Cache-Control", "no-store");
    return c.redirect(resolveRedirectTarget(state.world, getQuery(c), getOrigin(c)), 301);
  });
  routes.get("/ratings/:type?", guard(UNCACHED), (c) => handleRatings(c, state));
  routes.get("/changes", guard(UNCACHED), (c) => {
    const since = c.req.query("date_from");
    checkChangesRules(state, c.get("record"));
    return c.json(listChangedTitles(state.world, since, parseKind(c.req.query("type")), state.clock.now()));
  });
  return routes;
}

/** `/changes` needs a date, at most once a day for a person (docs/simkl-api.md#catalog). */
function checkChangesRules({ requests, violations }: SimulatorState, record: RequestRecord): void {
  if (!isChangesDate(record.query.date_from))
    violations.note("changes-by-instant", record, "date_from is no date, so it is ignored");
  const day = getNewYorkDay(Date.parse(record.at)).toISODate();
  const isAgain = requests.records.some(
    (earlier) =>
      earlier.id !== record.id &&
      earlier.path === record.path &&
      earlier.accountId === record.accountId &&
      earlier.status === 200 &&
      getNewYorkDay(Date.parse(earlier.at)).toISODate() === day,
  );
  if (isAgain) violations.note("changes-twice-a-day", record, "this person's day was answered already");
}

function handleDetails(c: Context<Env>, { world }: SimulatorState, kind: Kind): Response {
  const id = c.req.param("id") ?? "";
  const isImdb = /^tt\d+$/.test(id);
  if (!isImdb && !/^\d+$/.test(id))
    return kind === "movie" ? send(c, createErrorResponse(404, "url_failed")) : c.json({ discover: [] });
  const title = findTitleByIds(world, new URLSearchParams(isImdb ? { imdb: id } : { simkl: id }));
  if (title?.kind !== kind) return c.json([]);
  return c.json(toTitleDetails(title, world, c.req.query("extended") === "full_anime_seasons"));
}

function handleEpisodes(c: Context<Env>, { world, clock }: SimulatorState, kind: "tv" | "anime"): Response {
  const id = c.req.param("id");
  if (!id) return send(c, createErrorResponse(400, "empty_id"));
  const title = world.titles.get(Number(id));
  return c.json(title?.kind === kind ? listEpisodes(title, clock.now()) : []);
}

function handleGenre(c: Context<Env>, { world }: SimulatorState, kind: Kind): Response {
  const titles = listTitlesByGenre(world, kind, c.req.param("genre") ?? "all");
  return titles === null ? c.json(null) : sendList(c, titles);
}

function sendList(c: Context<Env>, titles: Title[]): Response {
  const { rows, headers } = paginate(titles, getQuery(c), LIST_PAGE);
  return send(c, { status: 200, body: rows.map(toBrowseRow), headers });
}

function handleRatings(c: Context<Env>, { world }: SimulatorState): Response {
  const { user } = c.get("caller");
  const type = c.req.param("type");
  const kind = parseKind(type);
  if (!user || (kind === null && type !== "all")) return c.json(null);
  return c.json(listWatchlistRatings(user.account, world, kind, getQuery(c), getOrigin(c)));
}

/** `today`, `tomorrow` or `DD-MM-YYYY`, as a UTC day. */
function parseDay(c: Context<Env>, { clock }: SimulatorState): string {
  const requested = c.req.query("date") ?? "today";
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(requested) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const offsetMs = requested === "tomorrow" ? 86_400_000 : 0;
  return new Date(clock.now() + offsetMs).toISOString().slice(0, 10);
}

function getQuery(c: Context<Env>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}
