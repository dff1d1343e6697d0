import { type Context, Hono } from "hono";
import { z } from "zod";
import { reclassify } from "@/simulator/library/history/reclassify";
import { deleteList, putList } from "@/simulator/library/lists/edit-list";
import { startRewatchOnSite } from "@/simulator/library/rewatch/start-rewatch-on-site";
import { createRecordedAccount } from "../accounts/recorded-account";
import { createSeededAccount } from "../accounts/seeded-account";
import { issueToken, revokeGrants } from "../auth/grant-tokens";
import type { Account } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import { RULES } from "../state/violations";
import { formatInstant } from "../world/instant";
import type { Env } from "./env";
import { LIBRARY_ENDPOINTS } from "./library-endpoints";
import { runHandler } from "./library-routes";

const FaultInput = z.strictObject({
  match: z.strictObject({ path: z.string(), method: z.string(), account: z.number() }).partial().optional(),
  times: z.number().int().positive().optional(),
  kind: z.enum(["status", "truncate", "reset", "slow", "lost", "empty", "missing-key", "html", "burst401"]),
  key: z.string().optional(),
  status: z.number().int().optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  delayMs: z.number().optional(),
});
const ClockInput = z.union([
  z.strictObject({ set: z.string() }),
  z.strictObject({ advanceMs: z.number().positive() }),
  z.strictObject({ realTime: z.literal(true) }),
]);
const ExcuseInput = z.strictObject({
  rule: z.enum(RULES),
  accountId: z.number(),
  why: z.string().min(1),
  times: z.number().int().positive().optional(),
});
const KindInput = z.strictObject({ kind: z.enum(["movie", "tv", "anime"]) });
const SiteRewatchInput = z.strictObject({ simkl: z.number().int() });
const SeedInput = z.strictObject({
  id: z.number().int().optional(),
  seed: z.number().int().default(1),
  plan: z.enum(["free", "pro", "vip"]).default("vip"),
  movies: z.number().int().min(0).default(0),
  shows: z.number().int().min(0).default(0),
  anime: z.number().int().min(0).default(0),
  episodes: z.number().int().min(0).default(0),
  rewatches: z.number().int().min(0).max(999).default(0),
  binges: z.boolean().default(false),
  timeZone: z.string().optional(),
});
const TokenInput = z.strictObject({ clientId: z.string(), scope: z.string(), lifetime: z.number() }).partial();
const ListInput = z.strictObject({
  id: z.number().int().positive(),
  name: z.string().optional(),
  type: z.enum(["regular", "favorite", "recommendation", "auto"]).optional(),
  privacy: z.enum(["public", "unlisted", "private"]).optional(),
  description: z.string().nullable().optional(),
  collaborators: z.array(z.number().int()).optional(),
  isShuffled: z.boolean().optional(),
  items: z
    .array(z.strictObject({ simkl: z.number().int(), note: z.string().nullable(), addedAt: z.string() }))
    .optional(),
});
const ActInput = z.strictObject({
  handler: z.string(),
  query: z.record(z.string(), z.string()).default({}),
  params: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
});

/** For tests in other processes, reachable from this machine only; no part of Simkl's API. */
export function createControlRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(async (c, next) => {
    if (!isLocal(c)) return c.notFound();
    c.set("text", await c.req.text());
    return next();
  });
  routes.onError((error, c) => c.json({ error: error.message }, 400));

  routes.get("/requests", (c) => c.json(state.requests.records));
  routes.delete("/requests", (c) => respondWithoutContent(c, () => state.requests.clear()));
  routes.get("/violations", (c) =>
    c.json({ violations: state.violations.found, rewatchWrites: state.rules.rewatchWrites }),
  );
  routes.delete("/violations", (c) =>
    respondWithoutContent(c, () => {
      state.violations.clear();
      state.rules.rewatchWrites.length = 0;
    }),
  );
  routes.post("/violations/excuses", async (c) =>
    respondWithoutContent(c, () => state.violations.excuse(ExcuseInput.parse(parseBody(c)))),
  );
  routes.post("/faults", async (c) => respondWithoutContent(c, () => state.faults.add(FaultInput.parse(parseBody(c)))));
  routes.delete("/faults", (c) => respondWithoutContent(c, () => state.faults.clear()));
  routes.get("/clock", (c) => c.json({ now: new Date(state.clock.now()).toISOString() }));
  routes.post("/clock", (c) => setClock(c, state));

  routes.post("/titles/:id/kind", (c) => {
    const { kind } = KindInput.parse(parseBody(c));
    if (!reclassify(state.world, state.accounts.values(), getIdParam(c), kind, formatInstant(state.clock.now())))
      throw new Error("That title cannot be of that kind");
    return respondWithoutContent(c, state.markChanged);
  });

  routes.get("/accounts", (c) => c.json([...state.accounts.values()].map(summarizeAccount)));
  routes.post("/accounts", (c) => addAccount(c, state, readSeededAccount(c, state)));
  routes.post("/accounts/recorded", (c) => addAccount(c, state, readRecordedAccount(c, state)));
  routes.post("/accounts/:id/act", (c) => handleAct(c, state));
  routes.post("/accounts/:id/rewatch-on-site", (c) => {
    const title = state.world.titles.get(SiteRewatchInput.parse(parseBody(c)).simkl);
    const context = {
      now: formatInstant(state.clock.now()),
      nextId: state.nextId,
      activity: state.strictness.rewatchActivity,
    };
    if (!title || !startRewatchOnSite(requireAccount(c, state), title, context))
      throw new Error("Nothing to watch again");
    return respondWithoutContent(c, state.markChanged);
  });
  routes.post("/accounts/:id/lists", (c) => {
    const list = ListInput.parse(parseBody(c));
    return respondWithoutContent(c, () => {
      putList(requireAccount(c, state), list, formatInstant(state.clock.now()));
      state.markChanged();
    });
  });
  routes.post("/accounts/:id/followed-lists", (c) => {
    const listIds = z.array(z.number().int()).parse(parseBody(c));
    return respondWithoutContent(c, () => {
      requireAccount(c, state).followedLists = listIds;
      state.markChanged();
    });
  });
  routes.delete("/accounts/:id/lists/:listId", (c) => {
    if (!deleteList(requireAccount(c, state), Number(c.req.param("listId")), formatInstant(state.clock.now())))
      throw new Error("No such list");
    return respondWithoutContent(c, state.markChanged);
  });
  routes.post("/accounts/:id/tokens", (c) =>
    c.json(issueToken(state, getIdParam(c), TokenInput.parse(parseBody(c) ?? {}))),
  );
  routes.post("/accounts/:id/revoke", (c) => respondWithoutContent(c, () => revokeGrants(state, getIdParam(c))));
  routes.post("/accounts/:id/quota", (c) => {
    const { used } = z.strictObject({ used: z.number().int().min(0) }).parse(parseBody(c));
    return respondWithoutContent(c, () => state.quotas.setUsed(getIdParam(c), used, state.clock.now()));
  });
  return routes;
}

/** Checks the Host header too: a foreign page could point its own name at this machine. */
function isLocal(c: Context<Env>): boolean {
  const address = c.env.incoming.socket.remoteAddress ?? "";
  const host = (c.req.header("Host") ?? "").replace(/:\d+$/, "");
  return /^(::1|(::ffff:)?127\..*)$/.test(address) && ["localhost", "127.0.0.1", "[::1]"].includes(host);
}

function requireAccount(c: Context<Env>, { accounts }: SimulatorState): Account {
  const account = accounts.get(getIdParam(c));
  if (!account) throw new Error("No such account");
  return account;
}

function setClock(c: Context<Env>, { clock }: SimulatorState): Response {
  const input = ClockInput.parse(parseBody(c));
  if ("set" in input) clock.set(input.set);
  else if ("advanceMs" in input) clock.advance(input.advanceMs);
  else clock.resumeRealTime();
  return c.json({ now: new Date(clock.now()).toISOString() });
}

function readSeededAccount(c: Context<Env>, { world, clock, accounts }: SimulatorState): Account {
  const { id = findFreeId(accounts), ...seed } = SeedInput.parse(parseBody(c) ?? {});
  return createSeededAccount(world, { id, ...seed, now: new Date(clock.now()) });
}

/** The body is the recording; `?id=` and `?name=` name the account. */
function readRecordedAccount(c: Context<Env>, { world, clock, accounts }: SimulatorState): Account {
  const id = Number(c.req.query("id") ?? findFreeId(accounts));
  const name = c.req.query("name") ?? "Recorded";
  return createRecordedAccount(world, parseBody(c), { id, name, now: new Date(clock.now()) });
}

function findFreeId(accounts: Map<number, Account>): number {
  return Math.max(5000, ...accounts.keys()) + 1;
}

function addAccount(c: Context<Env>, state: SimulatorState, account: Account): Response {
  state.addAccount(account);
  state.markChanged();
  return c.json(summarizeAccount(account), 201);
}

/** Writes like another app of the person, without token, quota or limits. */
function handleAct(c: Context<Env>, state: SimulatorState): Response {
  const { handler, query, params, body } = ActInput.parse(parseBody(c));
  const account = state.accounts.get(getIdParam(c));
  const endpoint = LIBRARY_ENDPOINTS.find(({ name }) => name === handler);
  if (!account || !endpoint) throw new Error(account ? `No handler ${handler}` : "No such account");
  return c.json(runHandler(state, account, endpoint, new URLSearchParams(query), params, body));
}

function summarizeAccount({ id, name, description, plan, timeZone, items }: Account) {
  return { id, name, description, plan, timeZone, items: items.size };
}

function getIdParam(c: Context<Env>): number {
  return Number(c.req.param("id"));
}

function parseBody(c: Context<Env>): unknown {
  const text = c.get("text");
  return text === "" ? undefined : JSON.parse(text);
}

function respondWithoutContent(c: Context<Env>, work: () => void): Response {
  work();
  return c.body(null, 204);
}
