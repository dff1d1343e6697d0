import type { SimklConfig } from "./config";
import type { ResponseHeaders } from "./transport";

const SECOND = 1000;
const READ_DEADLINE_MS = 30 * SECOND;
/** A write may wait 20 s for the lock (docs/simkl-api.md#rate-limits-and-quotas). */
const WRITE_DEADLINE_MS = 45 * SECOND;

export type Query = Record<string, string | number | undefined>;

export interface RequestLine {
  method: "GET" | "POST" | "DELETE";
  /** A template such as `/tv/{id}`, which observers and errors see. */
  path: string;
  params?: Record<string, string | number>;
  query?: Query;
  /** JSON. Never on a GET, which would need write scope (docs/simkl-api.md#scopes-refresh-and-revocation). */
  body?: unknown;
  headers?: Record<string, string>;
  host?: "api" | "data";
  /** For one attempt, up to the last byte of the response. */
  deadlineMs?: number;
  /** Statuses outside 2xx that are no error here. */
  accepts?: number[];
  isBodiless?: boolean;
  /** Returns `id` numbers beyond 2^53 as strings. */
  hasBigIds?: boolean;
}

export interface SimklRequest<T> extends RequestLine {
  /** Parses the body; whatever it throws means an unreadable response. */
  read: (body: unknown, response: ResponseInfo) => T;
  /** Runs before each attempt, after the wait; if it throws, nothing is sent. */
  beforeSending?: () => Promise<void>;
  /** Counts the rows of a result, for observers. */
  rows?: (result: T) => number;
}

export interface ResponseInfo {
  endpoint: string;
  status: number;
  headers: ResponseHeaders;
}

/** Such as `GET /tv/{id}`: names a call in records and errors without personal data. */
export function getEndpoint(request: RequestLine): string {
  return `${request.method} ${request.path}`;
}

export function getDeadlineMs(request: RequestLine): number {
  return request.deadlineMs ?? (request.method === "GET" ? READ_DEADLINE_MS : WRITE_DEADLINE_MS);
}

/** Adds the parameters that every request needs (docs/simkl-api.md#hosts-parameters-and-headers). */
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
