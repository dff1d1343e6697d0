import type { ApiResponse } from "@/simulator/model";

/** For every endpoint but `/oauth2/*` (docs/simkl-api.md#errors). */
export function createErrorResponse(
  status: number,
  error: string,
  message?: string,
  headers?: Record<string, string>,
): ApiResponse {
  const challenge =
    status === 401 ? { "WWW-Authenticate": `Bearer realm="api.simkl.com", error="${error}"` } : undefined;
  return {
    status,
    body: { error, code: status, ...(message === undefined ? {} : { message }) },
    headers: { ...challenge, ...headers },
  };
}
