import { z } from "zod";
import type { CallerOptions, Simkl } from "@/lib/simkl/client/client";
import { type ErrorDetails, SimklError, SimklRejected } from "@/lib/simkl/client/errors";

export const TOKEN_PATH = "/oauth2/token";
export const OAUTH_DEADLINE_MS = 20_000;

/** Only a new sign-in helps (docs/simkl-api.md#scopes-refresh-and-revocation). */
export class SimklInvalidGrant extends SimklError {
  override readonly name = "SimklInvalidGrant";
  readonly code = "grant-dead";
  constructor(details: ErrorDetails) {
    super("no longer knows this grant", details);
  }
}

/** docs/simkl-api.md#authorization-code-flow */
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
    expiresInSeconds: raw.expires_in,
    /** Space-separated; Simkl may grant less than requested. */
    scope: raw.scope,
  }));

export type Tokens = z.output<typeof Tokens>;

interface RefreshOptions extends CallerOptions {
  /** Runs after the wait for earlier token requests; may prevent this one by throwing. */
  beforeSending?: () => Promise<void>;
}

/** The old access token ends at once; the refresh token stays, so a repetition is safe. @throws SimklInvalidGrant */
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

/** Ends the grant that a token of either kind belongs to. Simkl answers 200 to unknown tokens too. */
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

export function getCredentials({ config }: Simkl): Record<string, string> {
  return { client_id: config.clientId, ...(config.clientSecret ? { client_secret: config.clientSecret } : {}) };
}

function toGrantError(error: unknown): unknown {
  if (!(error instanceof SimklRejected) || error.errorId !== "invalid_grant") return error;
  return new SimklInvalidGrant({ endpoint: error.endpoint, status: 400, errorId: "invalid_grant", cause: error });
}
