import { getCurrentRequest } from "./current-request";

/** Identifies a request in the response and in the log, for users to quote. */
export const REQUEST_ID_HEADER = "x-request-id";

/** Set by `proxy.ts`; null outside of a request and before the proxy. */
export function getCurrentRequestId(): string | null {
  const id = getCurrentRequest()?.headers[REQUEST_ID_HEADER];
  return typeof id === "string" && isRequestId(id) ? id : null;
}

/** Keeps a short and harmless id of the client. */
export function resolveRequestId(given: string | null): string {
  return given !== null && isRequestId(given) ? given : crypto.randomUUID();
}

function isRequestId(text: string): boolean {
  return /^[A-Za-z0-9_-]{8,64}$/.test(text);
}
