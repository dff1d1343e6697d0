import type { SimklConfig } from "./config";

const SECOND = 1000;
const READ_DEADLINE_MS = 30 * SECOND;
/** A write may wait 20 s for the lock before it even begins (docs/simkl-api.md#rate-limits-and-quotas). */
const WRITE_DEADLINE_MS = 45 * SECOND;

export type Query = Record<string, string | number | undefined>;

/** What is sent: where, and with what. */
export interface RequestLine {
  method: "GET" | "POST" | "DELETE";
  /** With `{name}` for what varies, such as `/tv/{id}`: this form is what observers and errors see. */
  path: string;
  params?: Record<string, string | number>;
  query?: Query;
  /** Sent as JSON. A GET never has one: it would need write scope (docs/simkl-api.md#scopes-refresh-and-revocation). */
  body?: unknown;
  headers?: Record<string, string>;
  /** Where the path lives; the API unless said otherwise. */
  host?: "api" | "data";
  /** For one attempt, from sending to the last byte of the answer. */
  deadlineMs?: number;
  /** Statuses outside 2xx that are an answer here and not a failure. */
  accepts?: number[];
  /** Whether a successful answer has no body worth reading. */
  isBodiless?: boolean;
  /** Keeps the digits of `id` numbers beyond 2^53, as strings. */
  hasBigIds?: boolean;
}

/** One call to Simkl: what is sent, and how to read the answer. */
export interface SimklRequest<T> extends RequestLine {
  /** Turns the parsed body into the result. Whatever it throws means that the answer is unreadable. */
  read: (body: unknown, response: ResponseInfo) => T;
  /** Runs when it is this request's turn, before each attempt; when it throws, nothing is sent. */
  beforeSending?: () => Promise<void>;
  /** How many rows a result holds, for observers. */
  rows?: (result: T) => number;
}

/** What a `read` may want to know besides the body. */
export interface ResponseInfo {
  endpoint: string;
  status: number;
  headers: Headers;
}

/** Such as `GET /tv/{id}`: the name of a call in records and errors, which holds nothing personal. */
export function getEndpoint(request: RequestLine): string {
  return `${request.method} ${request.path}`;
}

export function getDeadlineMs(request: RequestLine): number {
  return request.deadlineMs ?? (request.method === "GET" ? READ_DEADLINE_MS : WRITE_DEADLINE_MS);
}

/**
 * The full address, with the three parameters that Simkl wants on every request
 * (docs/simkl-api.md#hosts-parameters-and-headers).
 */
export function buildUrl(request: RequestLine, config: SimklConfig): URL {
  const path = request.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = request.params?.[name];
    if (value === undefined) throw new Error(`${getEndpoint(request)} lacks its ${name}`);
    return encodeURIComponent(value);
  });
  const url = new URL((request.host === "data" ? config.dataUrl : config.apiUrl) + path);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  url.searchParams.set("client_id", config.clientId);
  url.searchParams.set("app-name", config.appName);
  url.searchParams.set("app-version", config.appVersion);
  return url;
}
