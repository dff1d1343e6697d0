import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, ServerResponse } from "node:http";

/** One for every copy of this module: Next bundles instrumentation and pages apart. */
const ANSWERS = Symbol.for("watchfolio.answers");

function answers(): AsyncLocalStorage<ServerResponse> {
  const shared = globalThis as { [ANSWERS]?: AsyncLocalStorage<ServerResponse> };
  shared[ANSWERS] ??= new AsyncLocalStorage();
  return shared[ANSWERS];
}

/** Keeps the answer to each request of this process within reach of the page that is rendered for it: Next hands it to nobody. */
export function keepAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    if (message instanceof Object && "response" in message && message.response instanceof ServerResponse)
      answers().enterWith(message.response);
  });
}

/** The request at hand as Node got it, with its socket; undefined when nobody kept it. */
export function requestAtHand(): IncomingMessage | undefined {
  return answers().getStore()?.req;
}

/** A header of the request at hand as the client sent it: what reaches a route, the proxy may have changed. */
export function headerAtHand(name: string): string | null {
  const { rawHeaders = [] } = requestAtHand() ?? {};
  const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
  return values.length > 0 ? values.join(", ") : null;
}

/** Makes a 429 of the answer to the request at hand, unless it has begun. */
export function answerTooMany(retryAfterSeconds: number): void {
  const answer = answers().getStore();
  if (!answer || answer.headersSent || "rsc" in answer.req.headers) return;
  answer.statusCode = 429;
  answer.setHeader("Retry-After", retryAfterSeconds);
}

/**
 * Makes a 404 of the answer to the request at hand; false when nobody kept it, or when it has begun. What a page's own script asks for
 * has no status to say.
 */
export function answerNotFound(): boolean {
  const answer = answers().getStore();
  if (!answer || answer.headersSent) return false;
  if (!("rsc" in answer.req.headers)) answer.statusCode = 404;
  return true;
}
