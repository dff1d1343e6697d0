import type { ApiResponse } from "@/simulator/model";

const NO_STORE = { "Cache-Control": "no-store", Pragma: "no-cache" };

/** Never cached. */
export function createOauthResponse(body: unknown, status = 200): ApiResponse {
  return { status, body, headers: NO_STORE };
}

/** RFC 6749 fields, without a `code` (docs/simkl-api.md#errors). */
export function createOauthError(status: number, error: string, description: string): ApiResponse {
  const headers = error === "invalid_client" ? { ...NO_STORE, "WWW-Authenticate": 'Basic realm="simkl"' } : NO_STORE;
  return { status, body: { error, error_description: description }, headers };
}
