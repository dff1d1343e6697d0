import { type Context, Hono } from "hono";
import type { Env } from "../http/env";
import { getOrigin } from "../http/origin";
import { send } from "../http/send";
import type { SimulatorState } from "../state/simulator-state";
import { authenticateClient } from "./authenticate-client";
import { type AuthorizationRequest, buildRedirectUrl, parseAuthorizationRequest } from "./authorization-request";
import { renderConsentPage, renderMessagePage } from "./consent-page";
import { buildDiscoveryDocument } from "./discovery";
import { type Parameters, parseOauthParameters } from "./oauth-parameters";
import { createOauthError, createOauthResponse } from "./oauth-response";
import { resolveScope } from "./scope";
import { handleTokenRequest } from "./token-endpoint";

/** AUTH V2: consent, tokens, devices, revocation, discovery (docs/simkl-api.md#authentication). */
export function createV2Routes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use("/oauth2/*", async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
    c.header("Pragma", "no-cache");
  });
  routes.get("/oauth2/authorize", (c) => authorize(c, state, (request) => askForConsent(c, state, request)));
  routes.post("/oauth2/authorize", (c) => authorize(c, state, (request) => handleDecision(c, state, request)));
  routes.post("/oauth2/token", (c) => sendTokenResponse(c, state));
  routes.post("/oauth2/device", (c) => startDevice(c, state));
  routes.post("/oauth2/revoke", (c) => revoke(c, state));
  routes.get("/.well-known/oauth-authorization-server", (c) => c.json(buildDiscoveryDocument(getOrigin(c))));
  return routes;
}

function authorize(
  c: Context<Env>,
  state: SimulatorState,
  proceed: (request: AuthorizationRequest) => Response | Promise<Response>,
): Response | Promise<Response> {
  const parsed = parseAuthorizationRequest(state.apps, new URL(c.req.url).searchParams, getOrigin(c));
  if (parsed.kind === "page") return c.html(renderMessagePage("This sign-in cannot go on", parsed.problem), 400);
  if (parsed.kind === "redirect") return c.redirect(parsed.location, 303);
  return proceed(parsed.request);
}

function askForConsent(c: Context<Env>, state: SimulatorState, { app, scope }: AuthorizationRequest) {
  const action = `/oauth2/authorize${new URL(c.req.url).search}`;
  const { world } = state;
  return c.html(renderConsentPage({ appName: app.name, scope, action, accounts: state.accounts.values(), world }));
}

function handleDecision(
  c: Context<Env>,
  state: SimulatorState,
  request: AuthorizationRequest,
): Response | Promise<Response> {
  const form = new URLSearchParams(c.get("text"));
  const redirectBack = (parameters: Record<string, string>) =>
    c.redirect(buildRedirectUrl(request.redirectUri, { ...parameters, state: request.state, iss: getOrigin(c) }), 303);
  if (form.get("decision") !== "allow") return redirectBack({ error: "access_denied" });
  const account = state.accounts.get(Number(form.get("account")));
  if (!account) return c.html(renderMessagePage("No such account", "Go back and pick one of the demo accounts."), 400);

  const { app, redirectUri, scope, challenge, challengeMethod } = request;
  const code = state.codes.issue(
    { clientId: app.clientId, accountId: account.id, redirectUri, scope, challenge, challengeMethod },
    state.clock.now(),
  );
  return redirectBack({ code });
}

function sendTokenResponse(c: Context<Env>, state: SimulatorState): Response {
  const { response, replaced } = handleTokenRequest(state, parseParameters(c), c.req.header("Authorization"));
  if (replaced)
    c.env.outgoing.once("finish", () => {
      replaced.replacedAt = Date.now();
    });
  return send(c, response);
}

function startDevice(c: Context<Env>, state: SimulatorState): Response {
  const parameters = parseParameters(c);
  if (!parameters) return send(c, createOauthError(400, "invalid_request", "Every parameter must be a plain string"));
  const app = state.apps.find(({ clientId }) => clientId === parameters.client_id);
  if (!app) return send(c, createOauthError(401, "invalid_client", "Unknown client_id"));
  if (app.generation === "v1")
    return send(c, createOauthError(401, "invalid_client", "This client_id is not enabled for OAuth 2.0"));

  const now = state.clock.now();
  const { deviceCode, userCode, expiresAt, interval } = state.devices.issue(app, resolveScope(parameters.scope), now);
  const page = `${getOrigin(c)}/pin`;
  const body = {
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: page,
    verification_uri_complete: `${page}?user_code=${userCode}`,
    expires_in: (expiresAt - now) / 1000,
    interval,
  };
  return send(c, createOauthResponse(body));
}

/** Always 200 without a body, which proves nothing (docs/simkl-api.md#scopes-refresh-and-revocation). */
function revoke(c: Context<Env>, state: SimulatorState): Response {
  const parameters = parseParameters(c) ?? {};
  const client = authenticateClient(state.apps, parameters, c.req.header("Authorization"));
  const grant = parameters.token === undefined ? undefined : state.grants.findByAnyToken(parameters.token);
  if ("app" in client && grant?.clientId === client.app.clientId) {
    state.grants.revoke(grant);
    state.markChanged();
  }
  return c.body(null, 200);
}

function parseParameters(c: Context<Env>): Parameters | null {
  return parseOauthParameters(c.get("text"), c.req.header("Content-Type"));
}
