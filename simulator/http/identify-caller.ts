import type { Context } from "hono";
import { parseBearerToken } from "../auth/bearer-token";
import { needsWrite } from "../auth/scope";
import type { ApiResponse } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { Caller, Env } from "./env";
import { createErrorResponse } from "./error-response";

/** How much later a request that was sent before the refresh may arrive. */
const TRANSIT_MS = 3;

/** Who needs no token: everybody, V1 apps (docs/simkl-api.md#contradictions), or no app. */
export type Audience = "anyone" | "user-or-v1-app" | "user";

/** The caller, or the rejection (docs/simkl-api.md#authentication, #errors). */
export function identifyCaller(
  c: Context<Env>,
  state: SimulatorState,
  audience: Audience,
): { caller: Caller } | { rejection: ApiResponse } {
  const clientId = c.req.query("client_id") ?? c.req.header("simkl-api-key");
  const app = state.apps.find((known) => known.clientId === clientId);
  if (!app) return { rejection: createErrorResponse(412, "client_id_failed", "client_id is missing or unknown") };

  const token = parseBearerToken(c.req.header("Authorization"));
  if (token === null) {
    if (audience === "anyone" || (audience === "user-or-v1-app" && app.generation === "v1"))
      return { caller: { app, user: null } };
    return { rejection: createMissingTokenResponse(app.generation) };
  }

  const grant = state.grants.findByAccessToken(token, state.clock.now());
  const account = grant && state.accounts.get(grant.accountId);
  if (!grant || !account || grant.clientId !== app.clientId) {
    noteReplacedToken(c, state, token);
    const isV2 = token.startsWith("simkl_at_") || app.generation === "v2";
    return { rejection: createErrorResponse(401, isV2 ? "invalid_token" : "user_token_failed") };
  }
  if (grant.generation === "v2" && !grant.scope.includes("media:write") && isWriteRequest(c))
    return { rejection: createInsufficientScopeResponse() };
  return { caller: { app, user: { grant, account } } };
}

function createMissingTokenResponse(generation: "v1" | "v2"): ApiResponse {
  return generation === "v2"
    ? createErrorResponse(401, "user_token_required", "This client_id requires a user access token on every request")
    : createErrorResponse(401, "user_token_failed");
}

/** A request that was on its way during the refresh is no violation; a later one is. */
function noteReplacedToken(c: Context<Env>, state: SimulatorState, token: string): void {
  const replaced = state.grants.findReplacedToken(token);
  const record = c.get("record");
  if (!replaced || replaced.replacedAt === null) return;
  record.accountId = replaced.accountId;
  const late = record.startedAt - replaced.replacedAt;
  if (late <= TRANSIT_MS) return;
  state.violations.note("dead-token-reused", record, `${late} ms after its refresh was answered`);
}

function isWriteRequest(c: Context<Env>): boolean {
  const length = Number(c.req.header("Content-Length") ?? 0);
  const hasBody = length > 0 || c.req.header("Transfer-Encoding") !== undefined;
  return needsWrite({ method: c.req.method, path: c.req.path, hasBody });
}

function createInsufficientScopeResponse(): ApiResponse {
  return createErrorResponse(403, "insufficient_scope", "This request needs the media:write scope", {
    "WWW-Authenticate": 'Bearer error="insufficient_scope", scope="media:read media:write"',
  });
}
