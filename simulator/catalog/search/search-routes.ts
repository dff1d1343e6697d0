import { type Context, Hono, type MiddlewareHandler } from "hono";
import { paginate } from "@/simulator/catalog/paginate";
import { findTitleByIds } from "@/simulator/catalog/title-by-ids";
import { parseKind } from "@/simulator/catalog/title-path";
import type { Env } from "@/simulator/http/env";
import type { AccessPolicy } from "@/simulator/http/guard";
import { getOrigin } from "@/simulator/http/origin";
import { parseJson } from "@/simulator/http/parse-json";
import { send } from "@/simulator/http/send";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { pickRandom } from "./pick-random";
import { searchFile } from "./search-file";
import { searchTitles, toIdRow, toSearchRow } from "./search-titles";

const COUNTED: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const SEARCH_PAGE = { defaultLimit: 10, maxLimit: 50 };

/** By words, foreign id, file name, or at random (docs/simkl-api.md#catalog). */
export function createSearchRoutes(
  state: SimulatorState,
  guard: (policy: AccessPolicy) => MiddlewareHandler<Env>,
): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/search/id", guard(COUNTED), (c) => {
    const title = findTitleByIds(state.world, new URL(c.req.url).searchParams);
    return c.json(title ? [toIdRow(title, state.clock.now())] : []);
  });
  routes.on(["GET", "POST"], "/search/random/:service?", guard(COUNTED), (c) => handleRandom(c, state));
  routes.post("/search/file", guard(COUNTED), (c) => handleFile(c, state));
  routes.get("/search/:type", guard(COUNTED), (c) => handleSearch(c, state));
  return routes;
}

function handleSearch(c: Context<Env>, { world, clock }: SimulatorState): Response {
  const kind = parseKind(c.req.param("type"));
  const words = c.req.query("q");
  if (kind === null) return c.json(null);
  if (!words) return c.json([]);
  const { rows, headers } = paginate(searchTitles(world, kind, words), new URL(c.req.url).searchParams, SEARCH_PAGE);
  const isFull = c.req.query("extended") === "full";
  const body = rows.map((title) => toSearchRow(title, isFull, clock.now()));
  return send(c, { status: 200, body, headers });
}

/** `hash` is accepted and not used: Simkl's documents call it "in development". */
function handleFile(c: Context<Env>, { world }: SimulatorState): Response {
  const { file, part } = toFields(parseBody(c));
  if (file === undefined) return c.json(null);
  return c.json(searchFile(world, { file, part: Number(part ?? 1) || 1 }) ?? []);
}

function handleRandom(c: Context<Env>, { world, strictness }: SimulatorState): Response {
  const service = c.req.param("service");
  const filters = { ...c.req.query(), ...toFields(parseBody(c)), ...(service ? { service } : {}) };
  const account = c.get("caller").user?.account ?? null;
  return c.json(pickRandom({ world, account, origin: getOrigin(c), filters, shape: strictness.randomShape }));
}

function parseBody(c: Context<Env>): unknown {
  return parseJson(c.get("text"))?.value;
}

function toFields(body: unknown): Record<string, string> {
  if (typeof body !== "object" || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}
