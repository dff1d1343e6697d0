import { randomInt } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Surface } from "../http/admit";
import type { Env } from "../http/env";
import { originOf } from "../http/origin";
import { parseJson } from "../http/parse-json";
import { send } from "../http/send";
import type { Title, World } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import { slug } from "../world/slug";
import { paginate } from "./paginate";
import { searchFile } from "./search-file";
import { idRow, searchRow, searchTitles } from "./search-titles";
import { kindOf, titlePath } from "./title-address";
import { titleByIds } from "./title-by-ids";

const UNCACHED: Surface = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const SEARCH_PAGE = { usual: 10, most: 50 };

/** Finding titles: by words, by another service's id, by a file's name, at random (docs/simkl-api.md#catalog). */
export function searchRoutes(state: SimulatorState, admit: (surface: Surface) => MiddlewareHandler<Env>): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/search/id", admit(UNCACHED), (c) => {
    const title = titleByIds(state.world, new URL(c.req.url).searchParams);
    return c.json(title ? [idRow(title)] : []);
  });
  routes.on(["GET", "POST"], "/search/random", admit(UNCACHED), (c) => random(c, state));
  routes.post("/search/file", admit(UNCACHED), (c) => file(c, state));
  routes.get("/search/:type", admit(UNCACHED), (c) => search(c, state));
  return routes;
}

function search(c: Context<Env>, { world }: SimulatorState): Response {
  const kind = kindOf(c.req.param("type"));
  const words = c.req.query("q");
  if (kind === null) return c.json(null);
  if (!words) return c.json([]);
  const { rows, headers } = paginate(searchTitles(world, kind, words), new URL(c.req.url).searchParams, SEARCH_PAGE);
  const body = rows.map((title) => searchRow(title, c.req.query("extended") === "full"));
  return send(c, { status: 200, body, headers });
}

function file(c: Context<Env>, { world }: SimulatorState): Response {
  const body = bodyOf(c);
  const name = typeof body === "object" && body !== null && "file" in body ? body.file : undefined;
  return c.json(typeof name === "string" ? (searchFile(world, name) ?? []) : null);
}

function random(c: Context<Env>, { world }: SimulatorState): Response {
  const asked = { ...c.req.query(), ...fieldsOf(bodyOf(c)) };
  const left = candidates(world, asked);
  if (left.length === 0) return c.json({ error: "not_found", message: "Nothing matches" });
  const count = Math.min(50, left.length, Math.max(1, Number(asked.limit ?? 1) || 1));
  const picks = Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)).flat();
  const rows = picks.map((title) => ({ simkl_id: title.simkl, simkl_url: originOf(c) + titlePath(title) }));
  return c.json(asked.limit === undefined ? rows[0] : rows);
}

function candidates(world: World, { type, genre, ...years }: Record<string, string>): Title[] {
  const from = Number(years.year_from ?? 0);
  const to = Number(years.year_to ?? 9999);
  const kind = kindOf(type);
  return [...world.titles.values()].filter(({ kind: its, genres, year }) => {
    if (kind !== null && its !== kind) return false;
    if (genre !== undefined && !genres.some((name) => slug(name) === genre)) return false;
    return (year ?? 0) >= from && (year ?? 0) <= to;
  });
}

function bodyOf(c: Context<Env>): unknown {
  return parseJson(c.get("text"))?.value;
}

function fieldsOf(body: unknown): Record<string, string> {
  if (typeof body !== "object" || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}
