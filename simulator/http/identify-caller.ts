import type { Context } from "hono";
import { bearerToken } from "../auth/bearer-token";
import { needsWrite } from "../auth/scope";
import type { Answer } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { Caller, Env } from "./env";
import { refusal } from "./refusal";

/** A request sent before its sender had the refreshed token may still arrive this much later. */
const TRANSIT_MS = 3;

/** Who may call an endpoint without a token: everybody, V1 apps (docs/simkl-api.md#contradictions), or nobody. */
export type Audience = "anyone" | "user-or-v1-app" | "user";

/**
 * The app and the account behind a request, or the answer that turns it away (docs/simkl-api.md#authentication,
 * #errors).
 */
export function identifyCaller(
  c: Context<Env>,
  state: SimulatorState,
  audience: Audience,
): { caller: Caller } | { refused: Answer } {
  const clientId = c.req.query("client_id") ?? c.req.header("simkl-api-key");
  const app = state.apps.find((known) => known.clientId === clientId);
  if (!app) return { refused: refusal(412, "client_id_failed", "client_id is missing or unknown") };

  const token = bearerToken(c.req.header("Authorization"));
  if (token === null) {
    if (audience === "anyone" || (audience === "user-or-v1-app" && app.generation === "v1"))
      return { caller: { app, user: null } };
    return { refused: missingToken(app.generation) };
  }

  const grant = state.grants.byAccessToken(token, state.clock.now());
  const account = grant && state.accounts.get(grant.accountId);
  if (!grant || !account || grant.clientId !== app.clientId) {
    noteDeadToken(c, state, token);
    const isV2 = token.startsWith("simkl_at_") || app.generation === "v2";
    return { refused: refusal(401, isV2 ? "invalid_token" : "user_token_failed") };
  }
  if (grant.generation === "v2" && !grant.scope.includes("media:write") && asksToWrite(c))
    return { refused: insufficientScope() };
  return { caller: { app, user: { grant, account } } };
}

function missingToken(generation: "v1" | "v2"): Answer {
  return generation === "v2"
    ? refusal(401, "user_token_required", "This client_id requires a user access token on every request")
    : refusal(401, "user_token_failed");
}

/** One request on its way while the refresh was answered is nobody's fault; a later one is. */
function noteDeadToken(c: Context<Env>, state: SimulatorState, token: string): void {
  const dead = state.grants.deadToken(token);
  const record = c.get("record");
  if (!dead || dead.replacedAt === null) return;
  record.accountId = dead.accountId;
  const late = record.startedAt - dead.replacedAt;
  if (late <= TRANSIT_MS) return;
  state.violations.note("dead-token-reused", record, `${late} ms after its refresh was answered`);
}

function asksToWrite(c: Context<Env>): boolean {
  const length = Number(c.req.header("Content-Length") ?? 0);
  const hasBody = length > 0 || c.req.header("Transfer-Encoding") !== undefined;
  return needsWrite({ method: c.req.method, path: c.req.path, hasBody });
}

function insufficientScope(): Answer {
  return refusal(403, "insufficient_scope", "This request needs the media:write scope", {
    "WWW-Authenticate": 'Bearer error="insufficient_scope", scope="media:read media:write"',
  });
}
