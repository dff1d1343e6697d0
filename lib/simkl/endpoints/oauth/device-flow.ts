import { z } from "zod";
import type { Simkl } from "@/lib/simkl/client/client";
import { SimklRejected } from "@/lib/simkl/client/errors";
import { getCredentials, OAUTH_DEADLINE_MS, TOKEN_PATH, Tokens } from "./oauth";

const DeviceCode = z
  .object({
    device_code: z.string().min(1),
    user_code: z.string().min(1),
    verification_uri: z.string(),
    verification_uri_complete: z.string().optional(),
    expires_in: z.coerce.number().positive(),
    interval: z.coerce.number().positive().default(5),
  })
  .transform((raw) => ({
    /** Secret: never shown. */
    deviceCode: raw.device_code,
    userCode: raw.user_code,
    verificationUrl: raw.verification_uri_complete ?? raw.verification_uri,
    expiresInSeconds: raw.expires_in,
    intervalSeconds: raw.interval,
  }));

type DeviceCode = z.output<typeof DeviceCode>;

/**
 * For devices without a browser (docs/simkl-api.md#device-flow). `scope` such as `media:read media:write`.
 * @public
 */
export function startDeviceFlow(simkl: Simkl, scope: string): Promise<DeviceCode> {
  return simkl.send({
    method: "POST",
    path: "/oauth2/device",
    body: { ...getCredentials(simkl), scope },
    deadlineMs: OAUTH_DEADLINE_MS,
    read: (body) => DeviceCode.parse(body),
  });
}

export type DevicePoll = { status: "pending" | "slow-down" | "expired" } | { status: "granted"; tokens: Tokens };

/** A rejection stays `pending` for ever, so the caller needs a deadline. After `slow-down` wait 5 s longer. */
export async function pollDeviceFlow(simkl: Simkl, deviceCode: string): Promise<DevicePoll> {
  try {
    const tokens = await simkl.send({
      method: "POST",
      path: TOKEN_PATH,
      body: {
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code: deviceCode,
        ...getCredentials(simkl),
      },
      deadlineMs: OAUTH_DEADLINE_MS,
      read: (body) => Tokens.parse(body),
    });
    return { status: "granted", tokens };
  } catch (error) {
    const status = error instanceof SimklRejected && error.errorId ? STATUS_BY_ERROR_ID.get(error.errorId) : undefined;
    if (!status) throw error;
    return { status };
  }
}

const STATUS_BY_ERROR_ID = new Map<string, "pending" | "slow-down" | "expired">([
  ["authorization_pending", "pending"],
  ["slow_down", "slow-down"],
  ["expired_token", "expired"],
]);
