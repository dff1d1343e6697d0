import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/** Names a request in the answer, in the log and in what a person may quote to an operator. */
export const REQUEST_ID_HEADER = "x-request-id";

/** One for every copy of this module: Next bundles instrumentation, proxy and pages apart. */
const REQUESTS = Symbol.for("watchfolio.requests");

function requests(): AsyncLocalStorage<IncomingMessage> {
  const shared = globalThis as { [REQUESTS]?: AsyncLocalStorage<IncomingMessage> };
  shared[REQUESTS] ??= new AsyncLocalStorage();
  return shared[REQUESTS];
}

/** Keeps the request that is being answered within reach of whatever runs for it. */
export function trackRequests(): void {
  subscribe("http.server.request.start", (message) => {
    if (message instanceof Object && "request" in message && message.request instanceof IncomingMessage)
      requests().enterWith(message.request);
  });
}

/** The id that `proxy.ts` gave the request at hand; null outside a request, and before the proxy. */
export function currentRequestId(): string | null {
  const id = requests().getStore()?.headers[REQUEST_ID_HEADER];
  return typeof id === "string" && isRequestId(id) ? id : null;
}

/** The id that came with a request, when it is short and harmless, else a new one. */
export function requestIdFor(given: string | null): string {
  return given !== null && isRequestId(given) ? given : crypto.randomUUID();
}

function isRequestId(text: string): boolean {
  return /^[A-Za-z0-9_-]{8,64}$/.test(text);
}
