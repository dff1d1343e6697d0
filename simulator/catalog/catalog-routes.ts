import { type Context, Hono, type MiddlewareHandler } from "hono";
import { createErrorResponse } from "@/simulator/http/error-response";
import type { AccessPolicy } from "@/simulator/http/guard";
import type { Env } from "../http/env";
import { getOrigin } from "../http/origin";
import { getNewYorkDay } from "../http/quotas";
import { send } from "../http/send";
import type { Kind } from "../model";
import type { RequestRecord } from "../state/request-log";
import type { SimulatorState } from "../state/simulator-state";
import { isChangesDate, listChangedTitles } from "./changes";
import { buildTrendingFile } from "./data-files/trending-file";
import { listEpisodes } from "./episode-list";
import { toTitleRatings } from "./ratings/title-ratings";
import { listWatchlistRatings } from "./ratings/watchlist-ratings";
import { resolveRedirectTarget } from "./redirect-target";
import { findTitleByIds } from "./title-by-ids";
import { toTitleDetails } from "./title-details";
import { parseKind } from "./title-path";

const EDGE: AccessPolicy = { audience: "anyone", isCached: true, isCounted: false };
const UNCACHED: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const UNCOUNTED: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: false };
const LEGACY_TRENDING_COUNT = 60;

/** Details and episodes come from the edge, the rest needs a token (docs/simkl-api.md#catalog). */
export function createCatalogRoutes(
  state: SimulatorState,
  guard: (policy: AccessPolicy) => MiddlewareHandler<Env>,
): Hono<Env> {
  const routes = new Hono<Env>();
  for (const section of ["tv", "anime"] as const) {
    routes.get(`/${section}/episodes/:id?`, guard(EDGE), (c) => handleEpisodes(c, state, section));
  }
  for (const [section, kind] of [
    ["movies", "movie"],
    ["tv", "tv"],
    ["anime", "anime"],
  ] as const) {
    routes.get(`/${section}/trending/:interval?`, guard(UNCACHED), (c) => handleTrending(c, state, kind));
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

/** Of a list of the caller, or of one title; null for anything else. */
function handleRatings(c: Context<Env>, { world, clock, strictness }: SimulatorState): Response {
  const { user } = c.get("caller");
  const type = c.req.param("type");
  const kind = parseKind(type);
  const query = getQuery(c);
  const lookup = { world, query, origin: getOrigin(c), now: clock.now(), rankShape: strictness.rankShape };
  if (type === undefined) {
    const title = findTitleByIds(world, query);
    return c.json(title ? toTitleRatings(title, query.get("fields"), lookup.origin, lookup.now) : null);
  }
  if (!user || (kind === null && type !== "all")) return c.json(null);
  return c.json(listWatchlistRatings(user.account, kind, lookup));
}

const DISCOVER_FIELDS = ["title", "slug", "overview", "metadata", "theater", "genres", "tmdb"];

/** As before the data files: few fields, others by name in `extended` (legacy reference, "Full info"). */
function handleTrending(c: Context<Env>, { world, clock }: SimulatorState, kind: Kind): Response {
  const extended = (c.req.query("extended") ?? "").split(",");
  const timeframe = c.req.param("interval") ?? "today";
  const rows = buildTrendingFile(world, kind, timeframe, LEGACY_TRENDING_COUNT, clock.now());
  return c.json(
    rows.map(({ ids: { simkl_id, slug, tmdb }, ...row }) => ({
      ...Object.fromEntries(
        Object.entries(row).filter(([name]) => !DISCOVER_FIELDS.includes(name) || extended.includes(name)),
      ),
      ids: { simkl_id, ...(extended.includes("slug") ? { slug } : {}), ...(extended.includes("tmdb") ? { tmdb } : {}) },
    })),
  );
}

function getQuery(c: Context<Env>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}
