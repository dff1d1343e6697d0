import type { App } from "./apps";
import type { Parameters } from "./oauth-parameters";

/**
 * The V2 app of a call to `/oauth2/*`, by body fields or HTTP Basic; a sentence when it is rejected
 * (docs/simkl-api.md#two-generations-of-sign-in).
 */
export function authenticateClient(
  apps: App[],
  parameters: Parameters,
  authorization: string | undefined,
): { app: App } | { problem: string } {
  const { id, secret } = parseBasicCredentials(authorization) ?? {
    id: parameters.client_id,
    secret: parameters.client_secret,
  };
  const app = apps.find(({ clientId }) => clientId === id);
  if (!app) return { problem: "Unknown client_id" };
  if (app.generation === "v1") return { problem: "This client_id is not enabled for OAuth 2.0" };
  if (app.type === "server" && secret !== app.secret) return { problem: "Client authentication failed" };
  return { app };
}

/** Each half is form-encoded (RFC 6749 §2.3.1). */
export function parseBasicCredentials(authorization: string | undefined): { id: string; secret: string } | null {
  const encoded = authorization?.match(/^basic\s+(\S+)$/i)?.[1];
  if (encoded === undefined) return null;
  const [id = "", secret = ""] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { id: decodeFormValue(id), secret: decodeFormValue(secret) };
}

function decodeFormValue(value: string): string {
  return new URLSearchParams(`value=${value}`).get("value") ?? "";
}
