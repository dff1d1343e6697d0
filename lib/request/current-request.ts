import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, ServerResponse } from "node:http";

/** Shared by all copies of this module: Next bundles instrumentation and pages apart. */
const RESPONSES = Symbol.for("watchfolio.responses");

function getResponses(): AsyncLocalStorage<ServerResponse> {
  const shared = globalThis as { [RESPONSES]?: AsyncLocalStorage<ServerResponse> };
  shared[RESPONSES] ??= new AsyncLocalStorage();
  return shared[RESPONSES];
}

/** Makes each response available to the code that handles its request, which Next does not. */
export function trackCurrentRequests(): void {
  subscribe("http.server.request.start", (message) => {
    if (message instanceof Object && "response" in message && message.response instanceof ServerResponse)
      getResponses().enterWith(message.response);
  });
}

/** As Node received it, with its socket. */
export function getCurrentRequest(): IncomingMessage | undefined {
  return getResponses().getStore()?.req;
}

/** As the client sent it, before the proxy could change it. */
export function getCurrentHeader(name: string): string | null {
  const { rawHeaders = [] } = getCurrentRequest() ?? {};
  const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
  return values.length > 0 ? values.join(", ") : null;
}

/** Without effect once the response has begun. */
export function setTooManyRequestsStatus(retryAfterSeconds: number): void {
  const response = getResponses().getStore();
  if (!response || response.headersSent || "rsc" in response.req.headers) return;
  response.statusCode = 429;
  response.setHeader("Retry-After", retryAfterSeconds);
}

/** False when the response is unknown or has begun. Requests of a page's own script keep their status. */
export function setNotFoundStatus(): boolean {
  const response = getResponses().getStore();
  if (!response || response.headersSent) return false;
  if (!("rsc" in response.req.headers)) response.statusCode = 404;
  return true;
}
