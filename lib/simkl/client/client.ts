import { setTimeout } from "node:timers/promises";
import { type CircuitBreaker, getCircuitBreaker } from "./circuit-breaker";
import type { SimklConfig } from "./config";
import { SimklClientBlocked, SimklError, SimklTokenRejected } from "./errors";
import { sendHttpRequest } from "./http";
import { parseResponse } from "./parse-response";
import type { SlotRequest } from "./rate-limiter";
import { getRateLimiter } from "./rate-limiters";
import { getEndpoint, type SimklRequest } from "./request";
import { retryDelay } from "./retry-delay";
import { toError } from "./to-error";
import { type RawResponse, type ResponseHeaders, transmit } from "./transport";

export interface TokenSource {
  /** The key of the user's rate limiter. */
  readonly key: string;
  getToken(): Promise<string>;
  /** Called once after a 401 for `staleToken`. Returns a usable token or throws. */
  renew(staleToken: string): Promise<string>;
}

/** One HTTP attempt, for observers; holds no token and no query. */
export interface SimklCall {
  /** Template such as `GET /sync/all-items/shows`. */
  endpoint: string;
  /** Null without a response. */
  status: number | null;
  ms: number;
  /** Of the decompressed body. */
  bytes: number;
  rows: number | null;
  attempt: number;
  /** A `SimklErrorCode`, or `aborted`. */
  error: string | null;
  /** From the response headers; null when absent, which is not zero (docs/simkl-api.md#rate-limits-and-quotas). */
  quota: { limit: number; remaining: number } | null;
}

export interface SimklDeps {
  transmit?: typeof transmit;
  /** Milliseconds since the epoch. */
  now?: () => number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  random?: () => number;
  /** Runs before each attempt; if it throws, nothing is sent. */
  beforeSending?: () => void;
  onCall?: (call: SimklCall) => void;
}

export interface CallerOptions {
  onCall?: (call: SimklCall) => void;
  /** Lets requests of the same token that a person waits for go first. */
  background?: boolean;
  /** Aborts waiting and reading; an aborted write ends as SimklLostResponse. */
  signal?: AbortSignal;
}

/** Simkl without a user: data files and catalogue pages run in parallel, token requests one at a time. */
export interface Simkl {
  readonly config: SimklConfig;
  /** Open for a minute after a 412: requests fail without being sent. */
  readonly circuitBreaker: CircuitBreaker;
  /** @throws SimklError; whatever `beforeSending` throws. */
  send<T>(request: SimklRequest<T>, options?: CallerOptions): Promise<T>;
  forUser(tokens: TokenSource, options?: CallerOptions): SimklUser;
}

/** Simkl as one user: one request at a time, over all clients of this process. */
export interface SimklUser {
  readonly key: string;
  /** @throws SimklError; whatever the token source throws; the signal's reason. */
  send<T>(request: SimklRequest<T>): Promise<T>;
  /** Another process wrote for this user; Simkl limits both together (docs/simkl-api.md#rate-limits-and-quotas). */
  recordExternalWrite(at: number): void;
}

/** Follows Simkl's rules for parameters, limits and retries (docs/simkl-api.md#errors, #rate-limits-and-quotas). */
export function createSimkl(config: SimklConfig, deps: SimklDeps = {}): Simkl {
  const context: Context = {
    config,
    transmit: deps.transmit ?? transmit,
    now: deps.now ?? Date.now,
    sleep: deps.sleep ?? wait,
    random: deps.random ?? Math.random,
    beforeSending: deps.beforeSending ?? (() => {}),
    onCall: deps.onCall ?? (() => {}),
    circuitBreaker: getCircuitBreaker(`${config.apiUrl} ${config.clientId}`),
  };
  return {
    config,
    circuitBreaker: context.circuitBreaker,
    send: (request, options = {}) => sendWithRetries(request, context, options),
    forUser: (tokens, options = {}) => ({
      key: tokens.key,
      send: (request) => sendWithRetries(request, context, { ...options, tokens }),
      recordExternalWrite: (at) => getRateLimiter(buildRateLimiterKey(tokens), context.now()).recordExternalWrite(at),
    }),
  };
}

type Context = Required<SimklDeps> & { config: SimklConfig; circuitBreaker: CircuitBreaker };

interface Caller extends CallerOptions {
  tokens?: TokenSource;
}

async function sendWithRetries<T>(request: SimklRequest<T>, context: Context, caller: Caller): Promise<T> {
  let failures = 0;
  let renewed: string | null = null;
  for (let attempt = 1; ; attempt += 1) {
    let token: string | null = renewed;
    try {
      return await runRateLimited(request, context, caller, async () => {
        token ??= (await caller.tokens?.getToken()) ?? null;
        if (context.circuitBreaker.isOpen(context.now())) throw createNotSentError(getEndpoint(request));
        context.beforeSending();
        await request.beforeSending?.();
        return sendOnce(request, context, caller, { attempt, token });
      });
    } catch (error) {
      if (error instanceof SimklClientBlocked && error.status !== null) context.circuitBreaker.open(context.now());
      if (error instanceof SimklTokenRejected && caller.tokens && token !== null && renewed === null) {
        renewed = await caller.tokens.renew(token);
        continue;
      }
      failures += 1;
      const delay = error instanceof SimklError ? retryDelay(error, failures, context.random) : null;
      if (delay === null) throw error;
      await context.sleep(delay, caller.signal);
    }
  }
}

/** No status, because no request was sent. */
function createNotSentError(endpoint: string): SimklClientBlocked {
  return new SimklClientBlocked({ endpoint, message: "not sent, since it did so a moment ago" });
}

/** Only reads without a user may overlap (docs/simkl-api.md#rate-limits-and-quotas). */
async function runRateLimited<T>(
  request: SimklRequest<T>,
  { config, now, sleep }: Context,
  { tokens, background = false, signal }: Caller,
  work: () => Promise<T>,
): Promise<T> {
  const kind = request.method === "GET" ? "read" : "write";
  const slotRequest: SlotRequest = { kind, background, signal, now, sleep };
  if (tokens) return getRateLimiter(buildRateLimiterKey(tokens), now()).run(slotRequest, work);

  const rateLimiter = getRateLimiter(`app ${config.clientId} ${kind}`, now());
  if (kind === "write") return rateLimiter.run(slotRequest, work);
  await rateLimiter.run(slotRequest, async () => {});
  return work();
}

function buildRateLimiterKey({ key }: TokenSource): string {
  return `person ${key}`;
}

interface Attempt {
  attempt: number;
  token: string | null;
}

async function sendOnce<T>(
  request: SimklRequest<T>,
  { config, transmit, now, onCall }: Context,
  caller: Caller,
  { attempt, token }: Attempt,
): Promise<T> {
  const endpoint = getEndpoint(request);
  const startedAt = now();
  let response: RawResponse | null = null;
  let rows: number | null = null;
  let failure: string | null = null;
  try {
    response = await sendHttpRequest(request, { config, transmit, token, signal: caller.signal });
    const isExpected = (response.status >= 200 && response.status < 300) || request.accepts?.includes(response.status);
    if (!isExpected) throw toError(endpoint, response, now());
    const result = parseResponse(request, response);
    rows = request.rows?.(result) ?? null;
    return result;
  } catch (error) {
    failure = error instanceof SimklError ? error.code : "aborted";
    throw error;
  } finally {
    const call: SimklCall = {
      endpoint,
      status: response?.status ?? null,
      ms: now() - startedAt,
      bytes: response?.bytes ?? 0,
      rows,
      attempt,
      error: failure,
      quota: response ? parseQuota(response.headers) : null,
    };
    onCall(call);
    caller.onCall?.(call);
  }
}

function parseQuota(headers: ResponseHeaders): SimklCall["quota"] {
  const limit = headers.get("X-RateLimit-Limit");
  const remaining = headers.get("X-RateLimit-Remaining");
  return limit && remaining ? { limit: Number(limit), remaining: Number(remaining) } : null;
}

async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}
