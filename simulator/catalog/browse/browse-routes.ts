import { type Context, Hono, type MiddlewareHandler } from "hono";
import { paginate } from "@/simulator/catalog/paginate";
import type { Env } from "@/simulator/http/env";
import type { AccessPolicy } from "@/simulator/http/guard";
import { send } from "@/simulator/http/send";
import type { Kind, Title } from "@/simulator/model";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { listAirings, listBestTitles, listPremieres, listTitlesByGenre, toBrowseRow } from "./browse-lists";

const COUNTED: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const PAGE = { defaultLimit: 60, maxLimit: 60 };

/** Genres, best, premieres and airing (docs/simkl-api.md#browsing). There is no `/movies/best`. */
export function createBrowseRoutes(
  state: SimulatorState,
  guard: (policy: AccessPolicy) => MiddlewareHandler<Env>,
): Hono<Env> {
  const routes = new Hono<Env>();
  const { world, clock } = state;
  for (const section of ["tv", "anime"] as const) {
    routes.get(`/${section}/airing`, guard(COUNTED), (c) =>
      c.json(listAirings(world, section, parseDay(c, state), c.req.query("sort") ?? "time")),
    );
    routes.get(`/${section}/premieres/:when?`, guard(COUNTED), (c) => {
      const when = c.req.param("when") ?? "new";
      return sendPage(c, listPremieres(world, section, when, c.req.query("type") ?? null, clock.now()));
    });
    routes.get(`/${section}/best/:filter?`, guard(COUNTED), (c) => {
      const filter = c.req.param("filter") ?? "all";
      return c.json(listBestTitles(world, section, filter, c.req.query("type") ?? null, clock.now()));
    });
  }
  for (const [section, kind] of Object.entries(KINDS))
    routes.get(`/${section}/genres/:path{.*}`, guard(COUNTED), (c) => {
      const segments = (c.req.param("path") ?? "").split("/").filter(Boolean);
      return sendPage(c, listTitlesByGenre(world, kind, segments, clock.now()));
    });
  return routes;
}

const KINDS: Record<string, Kind> = { movies: "movie", tv: "tv", anime: "anime" };

function sendPage(c: Context<Env>, titles: Title[] | null): Response {
  if (titles === null) return c.json(null);
  const { rows, headers } = paginate(titles, new URL(c.req.url).searchParams, PAGE);
  return send(c, { status: 200, body: rows.map(toBrowseRow), headers });
}

/** `today`, `tomorrow` or `DD-MM-YYYY`, as a UTC day; anything else means today. */
function parseDay(c: Context<Env>, { clock }: SimulatorState): string {
  const requested = c.req.query("date") ?? "today";
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(requested) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const offsetMs = requested === "tomorrow" ? 86_400_000 : 0;
  return new Date(clock.now() + offsetMs).toISOString().slice(0, 10);
}
