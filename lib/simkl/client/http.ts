import type { SimklConfig } from "./config";
import { SimklLostResponse, SimklUnreachable } from "./errors";
import { buildUrl, getDeadlineMs, getEndpoint, type RequestLine } from "./request";
import { DeadlineError, type RawResponse, type transmit } from "./transport";

export interface HttpOptions {
  config: SimklConfig;
  transmit: typeof transmit;
  token: string | null;
  signal: AbortSignal | undefined;
}

/** @throws SimklUnreachable for a read, or for a write that was not sent; SimklLostResponse for a sent write. */
export async function sendHttpRequest(request: RequestLine, options: HttpOptions): Promise<RawResponse> {
  const url = buildUrl(request, options.config);
  const headers = buildHeaders(request, options);
  try {
    return await options.transmit(url, {
      method: request.method,
      headers,
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      deadlineMs: getDeadlineMs(request),
      signal: options.signal,
    });
  } catch (cause) {
    throw toInterruptionError(request, cause, options.signal);
  }
}

function buildHeaders(request: RequestLine, { config, token }: HttpOptions): Record<string, string> {
  // Node would send some of them.
  if (token !== null && !/^[\x21-\x7e]+$/.test(token))
    throw new Error("The access token has characters no header may have.");
  return {
    Accept: "application/json",
    "Cache-Control": "no-cache",
    "User-Agent": `${config.appName}/${config.appVersion}`,
    ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...request.headers,
  };
}

function toInterruptionError(request: RequestLine, cause: unknown, signal: AbortSignal | undefined): unknown {
  const details = { endpoint: getEndpoint(request), cause };
  if (request.method !== "GET" && !hasNeverConnected(cause)) return new SimklLostResponse(details);
  if (signal?.aborted) return signal.reason;
  return new SimklUnreachable({ ...details, timedOut: cause instanceof DeadlineError });
}

const CONNECT_FAILURES = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

function hasNeverConnected(error: unknown): boolean {
  if (error instanceof DeadlineError) return error.hasNeverConnected;
  // Attempts over several addresses have the code of the first.
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && CONNECT_FAILURES.has(error.code)
  );
}
