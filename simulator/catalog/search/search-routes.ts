import { randomInt } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { paginate } from "@/simulator/catalog/paginate";
import { findTitleByIds } from "@/simulator/catalog/title-by-ids";
import { getTitlePath, parseKind } from "@/simulator/catalog/title-path";
import type { Env } from "@/simulator/http/env";
import type { AccessPolicy } from "@/simulator/http/guard";
import { getOrigin } from "@/simulator/http/origin";
import { parseJson } from "@/simulator/http/parse-json";
import { send } from "@/simulator/http/send";
import type { Title, World } from "@/simulator/model";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { toSlug } from "@/simulator/world/build/slug";
import { searchFile } from "./search-file";
import { searchTitles, toIdRow, toSearchRow } from "./search-titles";

const UNCACHED: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const SEARCH_PAGE = { defaultLimit: 10, maxLimit: 50 };

/** By words, foreign id, file name, or at random (docs/simkl-api.md#catalog). */
export function createSearchRoutes(
  state: SimulatorState,
  guard: (policy: AccessPolicy) => MiddlewareHandler<Env>,
): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/search/id", guard(UNCACHED), (c) => {
    const title = findTitleByIds(state.world, new URL(c.req.url).searchParams);
    return c.json(title ? [toIdRow(title)] : []);
  });
  routes.on(["GET", "POST"], "/search/random", guard(UNCACHED), (c) => handleRandom(c, state));
  routes.post("/search/file", guard(UNCACHED), (c) => handleFile(c, state));
  routes.get("/search/:type", guard(UNCACHED), (c) => handleSearch(c, state));
  return routes;
}

function handleSearch(c: Context<Env>, { world }: SimulatorState): Response {
  const kind = parseKind(c.req.param("type"));
  const words = c.req.query("q");
  if (kind === null) return c.json(null);
  if (!words) return c.json([]);
  const { rows, headers } = paginate(searchTitles(world, kind, words), new URL(c.req.url).searchParams, SEARCH_PAGE);
  const body = rows.map((title) => toSearchRow(title, c.req.query("extended") === "full"));
  return send(c, { status: 200, body, headers });
}

function handleFile(c: Context<Env>, { world }: SimulatorState): Response {
  const body = parseBody(c);
  const name = typeof body === "object" && body !== null && "file" in body ? body.file : undefined;
  return c.json(typeof name === "string" ? (searchFile(world, name) ?? []) : null);
}

function handleRandom(c: Context<Env>, { world }: SimulatorState): Response {
  const requested = { ...c.req.query(), ...toFields(parseBody(c)) };
  const remaining = listCandidates(world, requested);
  if (remaining.length === 0) return c.json({ error: "not_found", message: "Nothing matches" });
  const count = Math.min(50, remaining.length, Math.max(1, Number(requested.limit ?? 1) || 1));
  const picks = Array.from({ length: count }, () => remaining.splice(randomInt(remaining.length), 1)).flat();
  const rows = picks.map((title) => ({ simkl_id: title.simkl, simkl_url: getOrigin(c) + getTitlePath(title) }));
  return c.json(requested.limit === undefined ? rows[0] : rows);
}

function listCandidates(world: World, { type, genre, ...years }: Record<string, string>): Title[] {
  const from = Number(years.year_from ?? 0);
  const to = Number(years.year_to ?? 9999);
  const kind = parseKind(type);
  return [...world.titles.values()].filter(({ kind: its, genres, year }) => {
    if (kind !== null && its !== kind) return false;
    if (genre !== undefined && !genres.some((name) => toSlug(name) === genre)) return false;
    return (year ?? 0) >= from && (year ?? 0) <= to;
  });
}

function parseBody(c: Context<Env>): unknown {
  return parseJson(c.get("text"))?.value;
}

function toFields(body: unknown): Record<string, string> {
  if (typeof body !== "object" || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}
