import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Surface } from "../http/admit";
import type { Env } from "../http/env";
import { originOf } from "../http/origin";
import { dayInNewYork } from "../http/quotas";
import { refusal } from "../http/refusal";
import { send } from "../http/send";
import type { Kind, Title } from "../model";
import type { RequestRecord } from "../state/request-log";
import type { SimulatorState } from "../state/simulator-state";
import { airingOn, bestTitles, browseRow, premieres, titlesOfGenre } from "./browse";
import { changedTitles, isChangesDate } from "./changes";
import { episodeList } from "./episode-list";
import { paginate } from "./paginate";
import { redirectTarget } from "./redirect-target";
import { kindOf } from "./title-address";
import { titleByIds } from "./title-by-ids";
import { titleDetails } from "./title-details";
import { watchlistRatings } from "./watchlist-ratings";

const EDGE: Surface = { audience: "anyone", isCached: true, isCounted: false };
const UNCACHED: Surface = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const UNCOUNTED: Surface = { audience: "user-or-v1-app", isCached: false, isCounted: false };
const LIST_PAGE = { usual: 60, most: 60 };

/** The catalogue: details and episodes from the edge, lists and the rest with a token (docs/simkl-api.md#catalog). */
export function catalogRoutes(state: SimulatorState, admit: (surface: Surface) => MiddlewareHandler<Env>): Hono<Env> {
  const routes = new Hono<Env>();
  for (const section of ["tv", "anime"] as const) {
    routes.get(`/${section}/episodes/:id?`, admit(EDGE), (c) => episodes(c, state, section));
    routes.get(`/${section}/airing`, admit(UNCACHED), (c) =>
      c.json(airingOn(state.world, section, dayAsked(c, state))),
    );
    routes.get(`/${section}/premieres/:when?`, admit(UNCACHED), (c) =>
      list(c, premieres(state.world, section, c.req.param("when") ?? "new", state.clock.now())),
    );
  }
  for (const [section, kind] of [
    ["movies", "movie"],
    ["tv", "tv"],
    ["anime", "anime"],
  ] as const) {
    routes.get(`/${section}/genres/:genre/*`, admit(UNCACHED), (c) => genre(c, state, kind));
    routes.get(`/${section}/best/:filter?`, admit(UNCACHED), (c) =>
      c.json(bestTitles(state.world, kind, c.req.query("type") ?? null)?.map(browseRow) ?? null),
    );
    routes.get(`/${section}/:id`, admit(EDGE), (c) => details(c, state, kind));
  }
  routes.get("/redirect", admit(UNCOUNTED), (c) => {
    c.header("Cache-Control", "no-store");
    return c.redirect(redirectTarget(state.world, queryOf(c), originOf(c)), 301);
  });
  routes.get("/ratings/:type?", admit(UNCACHED), (c) => ratings(c, state));
  routes.get("/changes", admit(UNCACHED), (c) => {
    const since = c.req.query("date_from");
    noteChangesRules(state, c.get("record"));
    return c.json(changedTitles(state.world, since, kindOf(c.req.query("type")), state.clock.now()));
  });
  return routes;
}

/** Simkl wants `/changes` by date, and at most once a day for a person (docs/simkl-api.md#catalog). */
function noteChangesRules({ requests, violations }: SimulatorState, record: RequestRecord): void {
  if (!isChangesDate(record.query.date_from))
    violations.note("changes-by-instant", record, "date_from is no date, so it is ignored");
  const day = dayInNewYork(Date.parse(record.at)).toISODate();
  const isAgain = requests.records.some(
    (earlier) =>
      earlier.id !== record.id &&
      earlier.path === record.path &&
      earlier.accountId === record.accountId &&
      earlier.status === 200 &&
      dayInNewYork(Date.parse(earlier.at)).toISODate() === day,
  );
  if (isAgain) violations.note("changes-twice-a-day", record, "this person's day was answered already");
}

function details(c: Context<Env>, { world }: SimulatorState, kind: Kind): Response {
  const id = c.req.param("id") ?? "";
  const isImdb = /^tt\d+$/.test(id);
  if (!isImdb && !/^\d+$/.test(id))
    return kind === "movie" ? send(c, refusal(404, "url_failed")) : c.json({ discover: [] });
  const title = titleByIds(world, new URLSearchParams(isImdb ? { imdb: id } : { simkl: id }));
  if (title?.kind !== kind) return c.json([]);
  return c.json(titleDetails(title, world, c.req.query("extended") === "full_anime_seasons"));
}

function episodes(c: Context<Env>, { world, clock }: SimulatorState, kind: "tv" | "anime"): Response {
  const id = c.req.param("id");
  if (!id) return send(c, refusal(400, "empty_id"));
  const title = world.titles.get(Number(id));
  return c.json(title?.kind === kind ? episodeList(title, clock.now()) : []);
}

function genre(c: Context<Env>, { world }: SimulatorState, kind: Kind): Response {
  const titles = titlesOfGenre(world, kind, c.req.param("genre") ?? "all");
  return titles === null ? c.json(null) : list(c, titles);
}

function list(c: Context<Env>, titles: Title[]): Response {
  const { rows, headers } = paginate(titles, queryOf(c), LIST_PAGE);
  return send(c, { status: 200, body: rows.map(browseRow), headers });
}

function ratings(c: Context<Env>, { world }: SimulatorState): Response {
  const { user } = c.get("caller");
  const type = c.req.param("type");
  const kind = kindOf(type);
  if (!user || (kind === null && type !== "all")) return c.json(null);
  return c.json(watchlistRatings(user.account, world, kind, queryOf(c), originOf(c)));
}

/** `today`, `tomorrow` or `DD-MM-YYYY`, as a UTC day. */
function dayAsked(c: Context<Env>, { clock }: SimulatorState): string {
  const asked = c.req.query("date") ?? "today";
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(asked) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const away = asked === "tomorrow" ? 86_400_000 : 0;
  return new Date(clock.now() + away).toISOString().slice(0, 10);
}

function queryOf(c: Context<Env>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}
