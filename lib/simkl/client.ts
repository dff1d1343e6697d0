import { setTimeout } from "node:timers/promises";
import type { SimklConfig } from "./config";
import { SimklClientBlocked, SimklError, SimklTokenRejected } from "./errors";
import { exchange, type RawAnswer } from "./exchange";
import { failureOf } from "./failure-of";
import { type Fuse, fuseOf } from "./fuse";
import type { Turn } from "./lane";
import { laneOf } from "./lanes";
import { parseAnswer } from "./parse-answer";
import { endpointOf, type SimklRequest } from "./request";
import { retryDelay } from "./retry-delay";

/** Where a person's access token comes from. */
export interface TokenSource {
  /** Who: the lane in which requests are serialised and limited. */
  readonly key: string;
  /** The present access token. */
  current(): Promise<string>;
  /** Called once after a 401 for `staleToken`; answers a usable token or throws. */
  renew(staleToken: string): Promise<string>;
}

/** One HTTP attempt, for observers: holds no token and no query. */
export interface SimklCall {
  /** Template such as `GET /sync/all-items/shows`. */
  endpoint: string;
  /** Null when no answer came. */
  status: number | null;
  ms: number;
  /** Of the body, decompressed. */
  bytes: number;
  rows: number | null;
  /** Counts from 1. */
  attempt: number;
  /** A `SimklErrorCode`, or `aborted`. */
  error: string | null;
  /**
   * What the daily quota headers said; null when absent, which does not mean zero
   * (docs/simkl-api.md#rate-limits-and-quotas).
   */
  quota: { limit: number; remaining: number } | null;
}

export interface SimklDeps {
  fetch?: typeof fetch;
  /** Milliseconds since the epoch. */
  now?: () => number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  random?: () => number;
  /** Runs before each attempt; when it throws, nothing is sent. */
  beforeSending?: () => void;
  onCall?: (call: SimklCall) => void;
}

export interface CallerOptions {
  onCall?: (call: SimklCall) => void;
  /** Lets requests of the same token, or of none, that somebody waits for go first. */
  background?: boolean;
  /** Ends waiting and reading; a write under way ends as SimklLostAnswer. */
  signal?: AbortSignal;
}

/** Simkl without a person: data files and edge-cached pages of the catalogue, side by side; tokens, one at a time. */
export interface Simkl {
  readonly config: SimklConfig;
  /** Blown for a minute by a 412: meanwhile requests fail without being sent. */
  readonly fuse: Fuse;
  /** @throws SimklError of the kind that fits; whatever `beforeSending` throws. */
  send<T>(request: SimklRequest<T>, options?: CallerOptions): Promise<T>;
  /** Simkl as one person sees it. */
  as(tokens: TokenSource, options?: CallerOptions): SimklUser;
}

/** Simkl as one person sees it: one request at a time, over all clients of this process. */
export interface SimklUser {
  /** The token source's. */
  readonly key: string;
  /** @throws SimklError of the kind that fits; whatever the token source throws; the signal's reason. */
  send<T>(request: SimklRequest<T>): Promise<T>;
  /**
   * Another process wrote for this person, and had its answer at that time: Simkl counts both
   * (docs/simkl-api.md#rate-limits-and-quotas).
   */
  wroteElsewhere(at: number): void;
}

/**
 * A client of the Simkl API that keeps Simkl's rules: parameters, limits, repetition
 * (docs/simkl-api.md#hosts-parameters-and-headers, #errors, #rate-limits-and-quotas).
 */
export function createSimkl(config: SimklConfig, deps: SimklDeps = {}): Simkl {
  const context: Context = {
    config,
    fetch: deps.fetch ?? fetch,
    now: deps.now ?? Date.now,
    sleep: deps.sleep ?? pause,
    random: deps.random ?? Math.random,
    beforeSending: deps.beforeSending ?? (() => {}),
    onCall: deps.onCall ?? (() => {}),
    fuse: fuseOf(`${config.apiUrl} ${config.clientId}`),
  };
  return {
    config,
    fuse: context.fuse,
    send: (request, options = {}) => sendPatiently(request, context, options),
    as: (tokens, options = {}) => ({
      key: tokens.key,
      send: (request) => sendPatiently(request, context, { ...options, tokens }),
      wroteElsewhere: (at) => laneOf(laneKey(tokens), context.now()).wroteElsewhere(at),
    }),
  };
}

type Context = Required<SimklDeps> & { config: SimklConfig; fuse: Fuse };

interface Caller extends CallerOptions {
  tokens?: TokenSource;
}

async function sendPatiently<T>(request: SimklRequest<T>, context: Context, caller: Caller): Promise<T> {
  let failures = 0;
  let renewed: string | null = null;
  for (let attempt = 1; ; attempt += 1) {
    let token: string | null = renewed;
    try {
      return await inLane(request, context, caller, async () => {
        token ??= (await caller.tokens?.current()) ?? null;
        if (context.fuse.isBlown(context.now())) throw unsent(endpointOf(request));
        context.beforeSending();
        await request.beforeSending?.();
        return sendOnce(request, context, caller, { attempt, token });
      });
    } catch (error) {
      if (error instanceof SimklClientBlocked && error.status !== null) context.fuse.blow(context.now());
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

/** Without a status: it was never sent. */
function unsent(endpoint: string): SimklClientBlocked {
  return new SimklClientBlocked({ endpoint, prose: "not sent, since it did so a moment ago" });
}

/**
 * Waits for the turn of a request and runs it; only reads without a person may overlap
 * (docs/simkl-api.md#rate-limits-and-quotas).
 */
async function inLane<T>(
  request: SimklRequest<T>,
  { config, now, sleep }: Context,
  { tokens, background = false, signal }: Caller,
  work: () => Promise<T>,
): Promise<T> {
  const kind = request.method === "GET" ? "read" : "write";
  const turn: Turn = { kind, background, signal, now, sleep };
  if (tokens) return laneOf(laneKey(tokens), now()).run(turn, work);

  const lane = laneOf(`app ${config.clientId} ${kind}`, now());
  if (kind === "write") return lane.run(turn, work);
  await lane.run(turn, async () => {});
  return work();
}

function laneKey({ key }: TokenSource): string {
  return `person ${key}`;
}

interface Attempt {
  attempt: number;
  token: string | null;
}

async function sendOnce<T>(
  request: SimklRequest<T>,
  { config, fetch, now, onCall }: Context,
  caller: Caller,
  { attempt, token }: Attempt,
): Promise<T> {
  const endpoint = endpointOf(request);
  const startedAt = now();
  let answer: RawAnswer | null = null;
  let rows: number | null = null;
  let failure: string | null = null;
  try {
    answer = await exchange(request, { config, fetch, token, signal: caller.signal });
    const isAnswer = (answer.status >= 200 && answer.status < 300) || request.accepts?.includes(answer.status);
    if (!isAnswer) throw failureOf(endpoint, answer, now());
    const result = parseAnswer(request, answer);
    rows = request.rows?.(result) ?? null;
    return result;
  } catch (error) {
    failure = error instanceof SimklError ? error.code : "aborted";
    throw error;
  } finally {
    const call: SimklCall = {
      endpoint,
      status: answer?.status ?? null,
      ms: now() - startedAt,
      bytes: answer?.bytes ?? 0,
      rows,
      attempt,
      error: failure,
      quota: answer ? quotaIn(answer.headers) : null,
    };
    onCall(call);
    caller.onCall?.(call);
  }
}

function quotaIn(headers: Headers): SimklCall["quota"] {
  const limit = headers.get("X-RateLimit-Limit");
  const remaining = headers.get("X-RateLimit-Remaining");
  return limit && remaining ? { limit: Number(limit), remaining: Number(remaining) } : null;
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}
