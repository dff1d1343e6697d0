import { setTimeout as wait } from "node:timers/promises";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { advance } from "../library/passage-of-time";
import type { Account, Answer } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { Surface } from "./admit";
import type { Env } from "./env";
import { type Endpoint, LIBRARY_ENDPOINTS, LIST_ENDPOINTS } from "./library-endpoints";
import { parseJson } from "./parse-json";
import { refusal } from "./refusal";
import { send } from "./send";
import { WriteLock } from "./write-lock";

const OWN_LIBRARY: Surface = { audience: "user", isCached: false, isCounted: true };

/** A person's library over HTTP: every handler behind its token, one write at a time (docs/simkl-api.md). */
export function libraryRoutes(state: SimulatorState, admit: (surface: Surface) => MiddlewareHandler<Env>): Hono<Env> {
  const routes = new Hono<Env>();
  const lock = new WriteLock();

  for (const endpoint of [...LIBRARY_ENDPOINTS, ...LIST_ENDPOINTS])
    routes.on(endpoint.methods, endpoint.path, admit(OWN_LIBRARY), async (c) => {
      const answer = await answerCall(c, state, lock, endpoint);
      if (answer.status < 300) observe(c, state);
      return send(c, answer);
    });
  routes.on(["POST", "PUT", "PATCH", "DELETE"], "/lists/*", admit(OWN_LIBRARY), (c) => c.json({}));
  return routes;
}

function observe(c: Context<Env>, { rules }: SimulatorState): void {
  const record = c.get("record");
  if (record.fault === null) rules.observeAnswered(record);
  rules.observeWrite(record, c.get("text"));
}

async function answerCall(
  c: Context<Env>,
  state: SimulatorState,
  lock: WriteLock,
  endpoint: Endpoint,
): Promise<Answer> {
  const { user } = c.get("caller");
  if (!user) return refusal(401, "user_token_failed");
  if (LIST_ENDPOINTS.includes(endpoint) && user.grant.generation === "v1") return refusal(403, "oauth2_token_required");
  const body = parseJson(c.get("text"));
  if (body === null) return refusal(400, "json_error", "The body is not JSON");
  if (endpoint.path.startsWith("/sync/all-items")) await wait(state.latencyMs);

  const run = () =>
    runHandler(state, user.account, endpoint, new URL(c.req.url).searchParams, c.req.param(), body.value);
  if (!endpoint.locks) return run();
  const release = await lock.acquire(user.account.id, state.strictness.writeLockMs);
  if (!release) return refusal(400, "rate_limit", "Another write of this account is still running");
  // The answer's end, not the handler's, frees the account: whoever waits for it may write again.
  if (c.env.outgoing.destroyed) release();
  else c.env.outgoing.once("close", release);
  return run();
}

/** Calls a handler as an account, after time has caught up with it. */
export function runHandler(
  state: SimulatorState,
  account: Account,
  { handler, locks, methods }: Endpoint,
  query: URLSearchParams,
  params: Record<string, string | undefined>,
  body: unknown,
): Answer {
  const { world, clock, nextId, strictness } = state;
  advance(account, world, clock, nextId);
  const answer = handler({
    account,
    world,
    clock,
    query,
    params,
    body,
    nextId,
    deltaSessions: strictness.deltaSessions,
    rewatchActivity: strictness.rewatchActivity,
  });
  if (locks || methods.includes("DELETE")) state.changed();
  return answer;
}
