import type { SimklConfig } from "./config";
import { SimklLostResponse, SimklUnreachable } from "./errors";
import { buildUrl, getDeadlineMs, getEndpoint, type RequestLine } from "./request";

/** `bytes` counts the decompressed body. */
export interface RawResponse {
  status: number;
  headers: Headers;
  text: string;
  bytes: number;
}

export interface HttpOptions {
  config: SimklConfig;
  fetch: typeof fetch;
  token: string | null;
  signal: AbortSignal | undefined;
}

/** @throws SimklUnreachable for a read, or for a write that was not sent; SimklLostResponse for a sent write. */
export async function sendHttpRequest(request: RequestLine, options: HttpOptions): Promise<RawResponse> {
  const url = buildUrl(request, options.config);
  const headers = buildHeaders(request, options);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), getDeadlineMs(request));
  try {
    const response = await options.fetch(url, {
      method: request.method,
      headers,
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      signal: options.signal ? AbortSignal.any([options.signal, deadline.signal]) : deadline.signal,
      redirect: "manual",
      cache: "no-store",
    });
    const body = await response.arrayBuffer();
    return {
      status: response.status,
      headers: response.headers,
      text: new TextDecoder().decode(body),
      bytes: body.byteLength,
    };
  } catch (cause) {
    throw toInterruptionError(request, { cause, timedOut: deadline.signal.aborted, signal: options.signal });
  } finally {
    clearTimeout(timer);
  }
}

function buildHeaders(request: RequestLine, { config, token }: HttpOptions): Record<string, string> {
  // `fetch` would quote the token in its error.
  if (token !== null && !/^[\x21-\x7e]+$/.test(token))
    throw new Error("The access token has characters no header may have.");
  return {
    Accept: "application/json",
    "User-Agent": `${config.appName}/${config.appVersion}`,
    ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...request.headers,
  };
}

interface Interruption {
  cause: unknown;
  timedOut: boolean;
  signal: AbortSignal | undefined;
}

function toInterruptionError(request: RequestLine, { cause, timedOut, signal }: Interruption): unknown {
  const details = { endpoint: getEndpoint(request), cause };
  if (request.method !== "GET" && !hasNeverConnected(cause)) return new SimklLostResponse(details);
  if (signal?.aborted) return signal.reason;
  return new SimklUnreachable({ ...details, timedOut });
}

const CONNECT_FAILURES = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

// `fetch` wraps the socket's error; attempts over several addresses wrap it once more.
function hasNeverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && CONNECT_FAILURES.has(error.code)) return true;
  return hasNeverConnected(error.cause);
}
