import { setTimeout as wait } from "node:timers/promises";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { advanceAccount } from "@/simulator/library/advance-account";
import type { Account, ApiResponse } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { Env } from "./env";
import { createErrorResponse } from "./error-response";
import type { AccessPolicy } from "./guard";
import { type Endpoint, LIBRARY_ENDPOINTS, LIST_ENDPOINTS } from "./library-endpoints";
import { parseJson } from "./parse-json";
import { send } from "./send";
import { WriteLock } from "./write-lock";

const OWN_LIBRARY: AccessPolicy = { audience: "user", isCached: false, isCounted: true };

/** Every handler needs a token; one write at a time (docs/simkl-api.md). */
export function createLibraryRoutes(
  state: SimulatorState,
  guard: (policy: AccessPolicy) => MiddlewareHandler<Env>,
): Hono<Env> {
  const routes = new Hono<Env>();
  const lock = new WriteLock();

  for (const endpoint of [...LIBRARY_ENDPOINTS, ...LIST_ENDPOINTS])
    routes.on(endpoint.methods, endpoint.path, guard(OWN_LIBRARY), async (c) => {
      const response = await handleCall(c, state, lock, endpoint);
      if (response.status < 300) observeCall(c, state);
      return send(c, response);
    });
  routes.on(["POST", "PUT", "PATCH", "DELETE"], "/lists/*", guard(OWN_LIBRARY), (c) => c.json({}));
  return routes;
}

function observeCall(c: Context<Env>, { rules }: SimulatorState): void {
  const record = c.get("record");
  if (record.fault === null) rules.observeResponse(record);
  rules.observeWrite(record, c.get("text"));
}

async function handleCall(
  c: Context<Env>,
  state: SimulatorState,
  lock: WriteLock,
  endpoint: Endpoint,
): Promise<ApiResponse> {
  const { user } = c.get("caller");
  if (!user) return createErrorResponse(401, "user_token_failed");
  if (LIST_ENDPOINTS.includes(endpoint) && user.grant.generation === "v1")
    return createErrorResponse(403, "oauth2_token_required");
  const body = parseJson(c.get("text"));
  if (body === null) return createErrorResponse(400, "json_error", "The body is not JSON");
  if (endpoint.path.startsWith("/sync/all-items")) await wait(state.latencyMs);

  const run = () =>
    runHandler(state, user.account, endpoint, new URL(c.req.url).searchParams, c.req.param(), body.value);
  if (!endpoint.locks) return run();
  const release = await lock.acquire(user.account.id, state.strictness.writeLockMs);
  if (!release) return createErrorResponse(400, "rate_limit", "Another write of this account is still running");
  // The lock ends with the response, not with the handler.
  if (c.env.outgoing.destroyed) release();
  else c.env.outgoing.once("close", release);
  return run();
}

/** Calls a handler as an account, after due events of the account. */
export function runHandler(
  state: SimulatorState,
  account: Account,
  { handler, locks, methods }: Endpoint,
  query: URLSearchParams,
  params: Record<string, string | undefined>,
  body: unknown,
): ApiResponse {
  const { world, accounts, clock, nextId, strictness } = state;
  advanceAccount(account, world, clock, nextId);
  const response = handler({
    account,
    accounts,
    world,
    clock,
    query,
    params,
    body,
    nextId,
    deltaSessions: strictness.deltaSessions,
    rewatchActivity: strictness.rewatchActivity,
    caughtUpInfo: strictness.caughtUpInfo,
  });
  if (locks || methods.includes("DELETE")) state.markChanged();
  return response;
}
