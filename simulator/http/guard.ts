import { setTimeout as wait } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiResponse } from "@/simulator/model";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import type { Caller, Env } from "./env";
import { createErrorResponse } from "./error-response";
import { type Audience, identifyCaller } from "./identify-caller";
import { InFlight } from "./in-flight";
import { noteNeedlessToken } from "./needless-token";
import { DAILY_QUOTA, getSecondsToReset } from "./quotas";
import { RateLimiter } from "./rate-limiter";
import { noteMissingParameters } from "./required-parameters";
import { send } from "./send";

/** docs/simkl-api.md#hosts-parameters-and-headers, #rate-limits-and-quotas */
export interface AccessPolicy {
  audience: Audience;
  /** Served by the edge: parallel calls are fine, a token is not needed. */
  isCached: boolean;
  isCounted: boolean;
}

/** Checks parameters, identity, scope, limits and quota, in this order. */
export function createGuard(state: SimulatorState): (policy: AccessPolicy) => MiddlewareHandler<Env> {
  const rateLimiter = new RateLimiter();
  const inFlight = new InFlight(state.violations);

  return (policy) => async (c, next) => {
    const record = c.get("record");
    if (noteMissingParameters(c, state.violations) && state.strictness.parameters === "refuse")
      return send(c, createErrorResponse(400, "empty_field", "A required parameter or header is missing"));
    if (policy.isCached) noteNeedlessToken(c, state.violations);

    const identified = identifyCaller(c, state, policy.audience);
    if ("rejection" in identified) return send(c, identified.rejection);
    const { caller } = identified;
    const rejection =
      checkDebugLimit(c, caller, state) ??
      checkRate(c, caller, state, rateLimiter) ??
      spendQuota(c, caller, state, policy);
    if (rejection) return send(c, rejection);

    c.set("caller", caller);
    if (caller.user && !policy.isCached) {
      inFlight.track(caller.user.grant.id, record, c.env);
      // Within one turn of the event loop two calls could never overlap.
      await wait(state.strictness.networkMs);
    }
    await next();
  };
}

function checkDebugLimit(c: Context<Env>, { user }: Caller, { clock }: SimulatorState): ApiResponse | null {
  const limit = c.req.query("debug_limit");
  if (limit !== "user" && limit !== "app") return null;
  const headers = user?.grant.generation === "v2" ? buildQuotaHeaders(DAILY_QUOTA[user.account.plan], 0) : {};
  return createQuotaResponse(`${limit}_limit_exceeded`, clock.now(), headers);
}

function checkRate(
  c: Context<Env>,
  { app, user }: Caller,
  state: SimulatorState,
  rateLimiter: RateLimiter,
): ApiResponse | null {
  const record = c.get("record");
  const key = user ? `grant ${user.grant.id}` : `app ${app.clientId}`;
  const result = rateLimiter.check(key, record.method, record.startedAt, state.strictness.blockMs);
  if (result === "fine") return null;
  if (result !== "blocked") state.violations.note(result, record, `more than Simkl allows one ${key} in a second`);
  if (state.strictness.caps === "note") return null;
  return result === "too-many-gets"
    ? createErrorResponse(429, "rate_limit", "Too many requests in a second")
    : createErrorResponse(412, "client_id_failed", "Temporarily blocked for sending writes too fast");
}

function spendQuota(
  c: Context<Env>,
  { user }: Caller,
  state: SimulatorState,
  policy: AccessPolicy,
): ApiResponse | null {
  if (!user || user.grant.generation === "v1" || !policy.isCounted || !state.strictness.quota) return null;
  const { account, grant } = user;
  const limit = DAILY_QUOTA[account.plan];
  const remaining = state.quotas.spend(account.id, account.plan, state.clock.now());
  if (remaining === null)
    return createQuotaResponse("user_limit_exceeded", state.clock.now(), buildQuotaHeaders(limit, 0));
  if (grant.isUsed)
    for (const [name, value] of Object.entries(buildQuotaHeaders(limit, remaining))) c.header(name, value);
  grant.isUsed = true;
  return null;
}

function createQuotaResponse(error: string, now: number, headers: Record<string, string>): ApiResponse {
  return createErrorResponse(429, error, "The daily quota is used up", {
    ...headers,
    "Retry-After": String(getSecondsToReset(now)),
  });
}

function buildQuotaHeaders(limit: number, remaining: number): Record<string, string> {
  return { "X-RateLimit-Limit": String(limit), "X-RateLimit-Remaining": String(remaining) };
}
