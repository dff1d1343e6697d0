import type { App } from "./apps";
import { isChallenge } from "./pkce";
import { isRegisteredRedirect } from "./redirect-uri";
import { resolveScope } from "./scope";

export interface AuthorizationRequest {
  app: App;
  redirectUri: string;
  scope: string;
  state: string | undefined;
  challenge: string | null;
  challengeMethod: "S256" | "plain";
}

export type ParsedRequest =
  | { kind: "ready"; request: AuthorizationRequest }
  /** Shown to the person: nothing may be sent to an address that cannot be trusted. */
  | { kind: "page"; problem: string }
  /** Sent back to the app. */
  | { kind: "redirect"; location: string };

/** Checks app and redirect_uri first, then PKCE (docs/simkl-api.md#authorization-code-flow). */
export function parseAuthorizationRequest(apps: App[], query: URLSearchParams, issuer: string): ParsedRequest {
  const trusted = resolveTrustedTarget(apps, query, "v2");
  if ("problem" in trusted) return { kind: "page", problem: trusted.problem };

  const { app, redirectUri } = trusted;
  const state = query.get("state") ?? undefined;
  const challenge = query.get("code_challenge") ?? undefined;
  const redirectWithError = (error: string, description: string): ParsedRequest => ({
    kind: "redirect",
    location: buildRedirectUrl(redirectUri, { error, error_description: description, state, iss: issuer }),
  });
  if (query.get("response_type") !== "code")
    return redirectWithError("unsupported_response_type", "response_type must be code");
  if (query.get("code_challenge_method") !== "S256" || !isChallenge(challenge))
    return redirectWithError("invalid_request", "PKCE with S256 is required");

  const scope = resolveScope(query.get("scope") ?? undefined);
  return { kind: "ready", request: { app, redirectUri, scope, state, challenge, challengeMethod: "S256" } };
}

/** The app and its verified redirect_uri; a sentence for the person otherwise. */
export function resolveTrustedTarget(
  apps: App[],
  query: URLSearchParams,
  generation: App["generation"],
): { app: App; redirectUri: string } | { problem: string } {
  const app = apps.find(({ clientId }) => clientId === query.get("client_id"));
  if (!app) return { problem: "No app is registered under this client_id." };
  if (app.generation !== generation)
    return { problem: `This client_id belongs to AUTH ${app.generation.toUpperCase()}.` };
  if (app.type === "device") return { problem: "This app signs in with a code typed on another device only." };
  const redirectUri = query.get("redirect_uri");
  if (redirectUri === null || !isRegisteredRedirect(app, redirectUri))
    return { problem: "The app asked to be answered at an address that is not registered for it." };
  return { app, redirectUri };
}

/** Undefined parameters are left out. */
export function buildRedirectUrl(uri: string, parameters: Record<string, string | undefined>): string {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
