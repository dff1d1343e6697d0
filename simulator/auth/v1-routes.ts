import { type Context, Hono } from "hono";
import { createErrorResponse } from "@/simulator/http/error-response";
import type { Env } from "../http/env";
import { getOrigin } from "../http/origin";
import { send } from "../http/send";
import type { ApiResponse } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { App } from "./apps";
import { parseBasicCredentials } from "./authenticate-client";
import { buildRedirectUrl, resolveTrustedTarget } from "./authorization-request";
import { renderConsentPage, renderMessagePage } from "./consent-page";
import type { DeviceCode } from "./device-codes";
import { type Parameters, parseOauthParameters } from "./oauth-parameters";
import { isVerified } from "./pkce";

/** AUTH V1, for apps registered before September 2026: code flow and PIN (docs/simkl-api.md#legacy-sign-in). */
export function createV1Routes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/oauth/authorize", (c) => askForConsent(c, state));
  routes.post("/oauth/authorize", (c) => handleDecision(c, state));
  routes.post("/oauth/token", (c) => send(c, exchangeCode(c, state)));
  routes.get("/oauth/pin", (c) => send(c, startPin(c, state)));
  routes.get("/oauth/pin/:code", (c) => send(c, pollPin(c, state)));
  return routes;
}

function askForConsent(c: Context<Env>, state: SimulatorState) {
  const url = new URL(c.req.url);
  const target = resolveTrustedTarget(state.apps, url.searchParams, "v1");
  if ("problem" in target) return c.html(renderMessagePage("This sign-in cannot go on", target.problem), 400);
  const { accounts, world } = state;
  const consent = { appName: target.app.name, scope: "public", accounts: accounts.values(), world };
  return c.html(renderConsentPage({ ...consent, action: `/oauth/authorize${url.search}` }));
}

/** A denial is never sent to the app (docs/simkl-api.md#two-generations-of-sign-in). */
function handleDecision(c: Context<Env>, state: SimulatorState): Response | Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const form = new URLSearchParams(c.get("text"));
  const target = resolveTrustedTarget(state.apps, query, "v1");
  const account = state.accounts.get(Number(form.get("account")));
  if ("problem" in target) return c.html(renderMessagePage("This sign-in cannot go on", target.problem), 400);
  if (form.get("decision") !== "allow" || !account)
    return c.html(
      renderMessagePage("Nothing was allowed", `${target.app.name} will not hear about it. You may close this page.`),
    );

  const { app, redirectUri } = target;
  const challenge = query.get("code_challenge");
  const challengeMethod = query.get("code_challenge_method") === "plain" ? "plain" : "S256";
  const code = state.codes.issue(
    { clientId: app.clientId, accountId: account.id, redirectUri, scope: "public", challenge, challengeMethod },
    state.clock.now(),
  );
  return c.redirect(buildRedirectUrl(redirectUri, { code, state: query.get("state") ?? undefined }), 303);
}

function exchangeCode(c: Context<Env>, state: SimulatorState): ApiResponse {
  const parameters = parseOauthParameters(c.get("text"), c.req.header("Content-Type")) ?? {};
  const basic = parseBasicCredentials(c.req.header("Authorization"));
  const app = requireV1App(state, basic?.id ?? parameters.client_id);
  if ("status" in app) return app;
  if (!parameters.code) return createErrorResponse(403, "empty_field", "code is missing");

  const code = state.codes.take(parameters.code, state.clock.now());
  if (!code || code.clientId !== app.clientId) return createErrorResponse(401, "grant_error");
  if (code.redirectUri !== parameters.redirect_uri) return createErrorResponse(403, "redirect_failed");
  if (!isProven(app, basic?.secret ?? parameters.client_secret, code, parameters))
    return createErrorResponse(401, "secret_error");

  const grant = state.grants.issue(app, code.accountId, "public", state.clock.now());
  state.markChanged();
  const body = { access_token: grant.accessToken, token_type: "bearer", scope: "public", expires_in: 157_680_000 };
  return { status: 200, body };
}

/** By the secret, by PKCE, or by both if the code requires it. */
function isProven(
  app: App,
  secret: string | undefined,
  { challenge, challengeMethod }: { challenge: string | null; challengeMethod: "S256" | "plain" },
  { code_verifier: verifier }: Parameters,
): boolean {
  if (challenge !== null) return isVerified(verifier, challenge, challengeMethod);
  return app.secret !== null && secret === app.secret;
}

function startPin(c: Context<Env>, state: SimulatorState): ApiResponse {
  const app = requireV1App(state, c.req.query("client_id"));
  return "status" in app ? app : issuePin(c, state, app);
}

function pollPin(c: Context<Env>, state: SimulatorState): ApiResponse {
  const app = requireV1App(state, c.req.query("client_id"));
  if ("status" in app) return app;
  const pin = state.devices.findByUserCode(c.req.param("code") ?? "", state.clock.now());
  if (pin?.clientId !== app.clientId) return issuePin(c, state, app);
  if (state.devices.isPolledTooFast(pin, state.clock.now())) return createKo("Slow down");
  return pin.accountId === null ? createKo("Authorization pending") : redeemPin(state, app, pin, pin.accountId);
}

function createKo(message: string): ApiResponse {
  return { status: 200, body: { result: "KO", message } };
}

function redeemPin(state: SimulatorState, app: App, pin: DeviceCode, accountId: number): ApiResponse {
  state.devices.remove(pin);
  const grant = state.grants.issue(app, accountId, "public", state.clock.now());
  state.markChanged();
  return { status: 200, body: { result: "OK", access_token: grant.accessToken } };
}

/** Also answers a poll for an unknown code: clients that get a `device_code` there must stop. */
function issuePin(c: Context<Env>, state: SimulatorState, app: App): ApiResponse {
  const now = state.clock.now();
  const { deviceCode, userCode, expiresAt, interval } = state.devices.issue(app, "public", now);
  const page = `${getOrigin(c)}/pin`;
  const body = {
    result: "OK",
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: page,
    verification_url: page,
    expires_in: (expiresAt - now) / 1000,
    interval,
  };
  return { status: 200, body };
}

function requireV1App(state: SimulatorState, clientId: string | undefined): App | ApiResponse {
  const app = state.apps.find((known) => known.clientId === clientId);
  if (!app) return createErrorResponse(412, "client_id_failed", "client_id is missing or unknown");
  if (app.generation === "v2")
    return createErrorResponse(
      400,
      "unauthorized_client",
      "This client_id is enabled for OAuth 2.0 only: use POST /oauth2/token",
    );
  return app;
}
