import { z } from "zod";
import type { CallerOptions, Simkl } from "@/lib/simkl/client/client";
import { type ErrorDetails, SimklError, SimklRejected } from "@/lib/simkl/client/errors";

export const TOKEN_PATH = "/oauth2/token";
export const OAUTH_DEADLINE_MS = 20_000;

/**
 * The grant was revoked or unused for 180 days, or the code was used up: only a new sign-in helps
 * (docs/simkl-api.md#scopes-refresh-and-revocation).
 */
export class SimklInvalidGrant extends SimklError {
  override readonly name = "GrantDead";
  readonly code = "grant-dead";
  constructor(details: ErrorDetails) {
    super("no longer knows this grant", details);
  }
}

/** The answer of the token endpoint (docs/simkl-api.md#authorization-code-flow). */
export const Tokens = z
  .object({
    access_token: z.string().min(1),
    refresh_token: z.string().min(1),
    expires_in: z.coerce.number().positive(),
    scope: z.string().default(""),
  })
  .transform((raw) => ({
    accessToken: raw.access_token,
    refreshToken: raw.refresh_token,
    /** Lifetime of the access token from now. */
    expiresInSeconds: raw.expires_in,
    /** Space-separated; compare it, Simkl may grant less than was asked. */
    scope: raw.scope,
  }));

export type Tokens = z.output<typeof Tokens>;

interface RefreshOptions extends CallerOptions {
  /** All token requests of a process wait in one line: this runs at the turn of the request, and may keep it from being sent. */
  beforeSending?: () => Promise<void>;
}

/**
 * A new access token; the one before it dies at once. The refresh token stays the same, so that a lost answer may
 * be followed by the same call.
 * @throws GrantDead when the grant has ended; whatever `beforeSending` throws.
 */
export async function refreshGrant(
  simkl: Simkl,
  refreshToken: string,
  { beforeSending, ...options }: RefreshOptions = {},
): Promise<Tokens> {
  try {
    return await simkl.send(
      {
        method: "POST",
        path: TOKEN_PATH,
        body: { grant_type: "refresh_token", refresh_token: refreshToken, ...getCredentials(simkl) },
        deadlineMs: OAUTH_DEADLINE_MS,
        beforeSending,
        read: (body) => Tokens.parse(body),
      },
      options,
    );
  } catch (error) {
    throw toGrantError(error);
  }
}

/** Ends the whole grant that a token, of either sort, belongs to. Simkl answers 200 even to tokens it never saw. */
export async function revokeGrant(simkl: Simkl, token: string): Promise<void> {
  await simkl.send({
    method: "POST",
    path: "/oauth2/revoke",
    body: { token, ...getCredentials(simkl) },
    deadlineMs: OAUTH_DEADLINE_MS,
    isBodiless: true,
    read: () => undefined,
  });
}

/** How the app identifies itself to `/oauth2/*`. */
export function getCredentials({ config }: Simkl): Record<string, string> {
  return { client_id: config.clientId, ...(config.clientSecret ? { client_secret: config.clientSecret } : {}) };
}

function toGrantError(error: unknown): unknown {
  if (!(error instanceof SimklRejected) || error.errorId !== "invalid_grant") return error;
  return new SimklInvalidGrant({ endpoint: error.endpoint, status: 400, errorId: "invalid_grant", cause: error });
}
