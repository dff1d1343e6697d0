import type { ApiResponse } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { App } from "./apps";
import { authenticateClient } from "./authenticate-client";
import type { Grant, ReplacedToken } from "./grants";
import type { Parameters } from "./oauth-parameters";
import { createOauthError, createOauthResponse } from "./oauth-response";
import { isVerified } from "./pkce";
import { isWiderScope } from "./scope";

const DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

/** `replaced` is the access token that this request ended. */
export interface TokenOutcome {
  response: ApiResponse;
  replaced?: ReplacedToken;
}

/**
 * Checks the client first, so that a wrong one does not use up the code (docs/simkl-api.md#authorization-code-flow).
 */
export function handleTokenRequest(
  state: SimulatorState,
  parameters: Parameters | null,
  authorization: string | undefined,
): TokenOutcome {
  if (!parameters) return createTokenError(400, "invalid_request", "Every parameter must be a plain string");
  const client = authenticateClient(state.apps, parameters, authorization);
  if ("problem" in client) return createTokenError(401, "invalid_client", client.problem);

  switch (parameters.grant_type) {
    case undefined:
      return createTokenError(400, "invalid_request", "grant_type is missing");
    case "authorization_code":
      return exchangeCode(state, client.app, parameters);
    case "refresh_token":
      return refreshGrant(state, client.app, parameters);
    case DEVICE_GRANT:
      return pollDevice(state, client.app, parameters);
    default:
      return createTokenError(400, "unsupported_grant_type", "This grant_type is not supported");
  }
}

function exchangeCode(state: SimulatorState, app: App, parameters: Parameters): TokenOutcome {
  if (!parameters.code) return createTokenError(400, "invalid_request", "code is missing");
  const code = state.codes.take(parameters.code, state.clock.now());
  if (!code || code.clientId !== app.clientId)
    return createTokenError(400, "invalid_grant", "The code is unknown, used or expired");
  if (code.redirectUri !== parameters.redirect_uri)
    return createTokenError(400, "invalid_grant", "redirect_uri differs from the authorization request");
  if (!code.challenge || !isVerified(parameters.code_verifier, code.challenge, code.challengeMethod))
    return createTokenError(400, "invalid_grant", "code_verifier does not match");
  return createTokenResponse(state, state.grants.issue(app, code.accountId, code.scope, state.clock.now()));
}

function refreshGrant(state: SimulatorState, app: App, parameters: Parameters): TokenOutcome {
  if (!parameters.refresh_token) return createTokenError(400, "invalid_request", "refresh_token is missing");
  const grant = state.grants.findByRefreshToken(parameters.refresh_token, state.clock.now());
  if (!grant || grant.clientId !== app.clientId)
    return createTokenError(400, "invalid_grant", "The refresh token is unknown, revoked or expired");
  if (isWiderScope(parameters.scope, grant.scope))
    return createTokenError(400, "invalid_scope", "The scope exceeds what was granted");
  const replaced = state.grants.refresh(grant, state.clock.now());
  return { ...createTokenResponse(state, grant), replaced };
}

function pollDevice(state: SimulatorState, app: App, parameters: Parameters): TokenOutcome {
  if (!parameters.device_code) return createTokenError(400, "invalid_request", "device_code is missing");
  const now = state.clock.now();
  const code = state.devices.findByDeviceCode(parameters.device_code);
  if (!code || code.clientId !== app.clientId)
    return createTokenError(400, "invalid_grant", "The device code is unknown or used");
  if (code.expiresAt <= now) return createTokenError(400, "expired_token", "The device code has expired");
  if (state.devices.isPolledTooFast(code, now)) return createTokenError(400, "slow_down", "Polling too fast");
  if (code.accountId === null)
    return createTokenError(400, "authorization_pending", "The person has not finished authorizing yet");

  state.devices.remove(code);
  return createTokenResponse(state, state.grants.issue(app, code.accountId, code.scope, now));
}

function createTokenResponse(state: SimulatorState, grant: Grant): TokenOutcome {
  state.markChanged();
  const response = createOauthResponse({
    access_token: grant.accessToken,
    token_type: "Bearer",
    expires_in: Math.floor((grant.accessExpiresAt - state.clock.now()) / 1000),
    refresh_token: grant.refreshToken,
    scope: grant.scope,
  });
  return { response: response };
}

function createTokenError(status: number, error: string, description: string): TokenOutcome {
  return { response: createOauthError(status, error, description) };
}
