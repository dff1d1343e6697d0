import { getCurrentRequest } from "./current-request";

/** Names a request in the answer, in the log and in what a person may quote to an operator. */
export const REQUEST_ID_HEADER = "x-request-id";

/** The id that `proxy.ts` gave the request at hand; null outside a request, and before the proxy. */
export function getCurrentRequestId(): string | null {
  const id = getCurrentRequest()?.headers[REQUEST_ID_HEADER];
  return typeof id === "string" && isRequestId(id) ? id : null;
}

/** The id that came with a request, when it is short and harmless, else a new one. */
export function resolveRequestId(given: string | null): string {
  return given !== null && isRequestId(given) ? given : crypto.randomUUID();
}

function isRequestId(text: string): boolean {
  return /^[A-Za-z0-9_-]{8,64}$/.test(text);
}
