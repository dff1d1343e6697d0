import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, ServerResponse } from "node:http";

/** One for every copy of this module: Next bundles instrumentation and pages apart. */
const RESPONSES = Symbol.for("watchfolio.answers");

function getResponses(): AsyncLocalStorage<ServerResponse> {
  const shared = globalThis as { [RESPONSES]?: AsyncLocalStorage<ServerResponse> };
  shared[RESPONSES] ??= new AsyncLocalStorage();
  return shared[RESPONSES];
}

/** Keeps the answer to each request of this process within reach of the page that is rendered for it: Next hands it to nobody. */
export function trackCurrentRequests(): void {
  subscribe("http.server.request.start", (message) => {
    if (message instanceof Object && "response" in message && message.response instanceof ServerResponse)
      getResponses().enterWith(message.response);
  });
}

/** The request at hand as Node got it, with its socket; undefined when nobody kept it. */
export function getCurrentRequest(): IncomingMessage | undefined {
  return getResponses().getStore()?.req;
}

/** A header of the request at hand as the client sent it: what reaches a route, the proxy may have changed. */
export function getCurrentHeader(name: string): string | null {
  const { rawHeaders = [] } = getCurrentRequest() ?? {};
  const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
  return values.length > 0 ? values.join(", ") : null;
}

/** Makes a 429 of the answer to the request at hand, unless it has begun. */
export function setTooManyRequestsStatus(retryAfterSeconds: number): void {
  const response = getResponses().getStore();
  if (!response || response.headersSent || "rsc" in response.req.headers) return;
  response.statusCode = 429;
  response.setHeader("Retry-After", retryAfterSeconds);
}

/**
 * Makes a 404 of the answer to the request at hand; false when nobody kept it, or when it has begun. What a page's own script asks for
 * has no status to say.
 */
export function setNotFoundStatus(): boolean {
  const response = getResponses().getStore();
  if (!response || response.headersSent) return false;
  if (!("rsc" in response.req.headers)) response.statusCode = 404;
  return true;
}
