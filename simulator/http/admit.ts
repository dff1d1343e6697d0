import { setTimeout as wait } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import type { Answer } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { Caller, Env } from "./env";
import { type Audience, identifyCaller } from "./identify-caller";
import { InFlight } from "./in-flight";
import { noteNeedlessToken } from "./needless-token";
import { Pace } from "./pace";
import { DAILY_QUOTA, secondsToReset } from "./quotas";
import { refusal } from "./refusal";
import { missingParameters } from "./required-parameters";
import { send } from "./send";

/** How Simkl treats a family of endpoints (docs/simkl-api.md#hosts-parameters-and-headers, #rate-limits-and-quotas). */
export interface Surface {
  audience: Audience;
  /** Served by the edge: parallel calls are fine, a token is out of place. */
  isCached: boolean;
  isCounted: boolean;
}

/** Makes the doorkeeper of the API: parameters, identity, scope, caps and quota, in this order. */
export function createDoorkeeper(state: SimulatorState): (surface: Surface) => MiddlewareHandler<Env> {
  const pace = new Pace();
  const inFlight = new InFlight(state.violations);

  return (surface) => async (c, next) => {
    const record = c.get("record");
    if (missingParameters(c, state.violations) && state.strictness.parameters === "refuse")
      return send(c, refusal(400, "empty_field", "A required parameter or header is missing"));
    if (surface.isCached) noteNeedlessToken(c, state.violations);

    const identified = identifyCaller(c, state, surface.audience);
    if ("refused" in identified) return send(c, identified.refused);
    const { caller } = identified;
    const refused =
      debugLimit(c, caller, state) ?? checkPace(c, caller, state, pace) ?? spendQuota(c, caller, state, surface);
    if (refused) return send(c, refused);

    c.set("caller", caller);
    if (caller.user && !surface.isCached) {
      inFlight.enter(caller.user.grant.id, record, c.env);
      // Answered within one turn of the event loop, two calls could never be seen to overlap.
      await wait(state.strictness.networkMs);
    }
    await next();
  };
}

function debugLimit(c: Context<Env>, { user }: Caller, { clock }: SimulatorState): Answer | null {
  const limit = c.req.query("debug_limit");
  if (limit !== "user" && limit !== "app") return null;
  const headers = user?.grant.generation === "v2" ? quotaHeaders(DAILY_QUOTA[user.account.plan], 0) : {};
  return quotaUsed(`${limit}_limit_exceeded`, clock.now(), headers);
}

function checkPace(c: Context<Env>, { app, user }: Caller, state: SimulatorState, pace: Pace): Answer | null {
  const record = c.get("record");
  const key = user ? `grant ${user.grant.id}` : `app ${app.clientId}`;
  const verdict = pace.check(key, record.method, record.startedAt, state.strictness.blockMs);
  if (verdict === "fine") return null;
  if (verdict !== "blocked") state.violations.note(verdict, record, `more than Simkl allows one ${key} in a second`);
  if (state.strictness.caps === "note") return null;
  return verdict === "too-many-gets"
    ? refusal(429, "rate_limit", "Too many requests in a second")
    : refusal(412, "client_id_failed", "Temporarily blocked for sending writes too fast");
}

function spendQuota(c: Context<Env>, { user }: Caller, state: SimulatorState, surface: Surface): Answer | null {
  if (!user || user.grant.generation === "v1" || !surface.isCounted || !state.strictness.quota) return null;
  const { account, grant } = user;
  const limit = DAILY_QUOTA[account.plan];
  const remaining = state.quotas.spend(account.id, account.plan, state.clock.now());
  if (remaining === null) return quotaUsed("user_limit_exceeded", state.clock.now(), quotaHeaders(limit, 0));
  if (grant.isUsed) for (const [name, value] of Object.entries(quotaHeaders(limit, remaining))) c.header(name, value);
  grant.isUsed = true;
  return null;
}

function quotaUsed(error: string, now: number, headers: Record<string, string>): Answer {
  return refusal(429, error, "The daily quota is used up", { ...headers, "Retry-After": String(secondsToReset(now)) });
}

function quotaHeaders(limit: number, remaining: number): Record<string, string> {
  return { "X-RateLimit-Limit": String(limit), "X-RateLimit-Remaining": String(remaining) };
}
