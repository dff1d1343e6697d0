/** What went wrong, for code that must choose what to do next. */
export type SimklErrorCode =
  | "unreachable"
  | "unavailable"
  | "rate-limited"
  | "quota-used-up"
  | "client-blocked"
  | "token-rejected"
  | "grant-dead"
  | "insufficient-scope"
  | "plan-gated"
  | "not-found"
  | "refused"
  | "unreadable-answer"
  | "lost-answer";

/** Where a failure happened and what Simkl said about it; never a token or a query secret. */
export interface ErrorDetails {
  /** Template such as `GET /tv/{id}`. */
  endpoint: string;
  status?: number;
  /** Simkl's own word for the error, in lower case, such as `max_items`. */
  errorId?: string;
  /** Simkl's prose, for operators only: branch on `code` and `errorId`. */
  message?: string;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A call to Simkl that did not succeed. The message is for operators and holds no secret. */
export abstract class SimklError extends Error {
  abstract readonly code: SimklErrorCode;
  readonly endpoint: string;
  readonly status: number | null;
  readonly errorId: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(summary: string, details: ErrorDetails) {
    super(formatMessage(summary, details), details.cause === undefined ? undefined : { cause: details.cause });
    this.endpoint = details.endpoint;
    this.status = details.status ?? null;
    this.errorId = details.errorId ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }

  /** Whether the request may have changed something: such a request is never sent twice without a look first. */
  get isWrite(): boolean {
    return !this.endpoint.startsWith("GET ");
  }
}

/** Nothing came back from a read, or a write certainly never left. */
export class SimklUnreachable extends SimklError {
  override readonly name = "SimklUnreachable";
  readonly code = "unreachable";
  /** Whether the deadline passed, as opposed to a broken or refused connection. */
  readonly timedOut: boolean;

  constructor(details: ErrorDetails & { timedOut: boolean }) {
    super(details.timedOut ? "did not answer in time" : "could not be reached", details);
    this.timedOut = details.timedOut;
  }
}

/** Simkl answered a read with 5xx (docs/simkl-api.md#errors). */
export class SimklUnavailable extends SimklError {
  override readonly name = "SimklUnavailable";
  readonly code = "unavailable";
  constructor(details: ErrorDetails) {
    super("is failing", details);
  }
}

/**
 * Too many requests a second, or the 20 s write lock is held (docs/simkl-api.md#errors, #rate-limits-and-quotas).
 * Nothing was done.
 */
export class SimklRateLimited extends SimklError {
  override readonly name = "SimklRateLimited";
  readonly code = "rate-limited";
  constructor(details: ErrorDetails) {
    super("asks for slower requests", details);
  }

  /** The write lock answers 400, the per-second cap 429. */
  get isWriteLock(): boolean {
    return this.status === 400;
  }
}

/**
 * The daily quota is used up; `retryAfterSeconds` leads to the next midnight in New York
 * (docs/simkl-api.md#rate-limits-and-quotas).
 */
export class SimklQuotaUsedUp extends SimklError {
  override readonly name = "SimklQuotaUsedUp";
  readonly code = "quota-used-up";
  constructor(details: ErrorDetails) {
    super("has no requests left in the daily quota", details);
  }

  /** Whether every user of the app is out of requests, not only this one. */
  get isWholeApp(): boolean {
    return this.errorId === "app_limit_exceeded";
  }
}

/** 412: the app is suspended, blocked for a while, or its id is wrong. All calls of this client must stop. */
export class SimklClientBlocked extends SimklError {
  override readonly name = "SimklClientBlocked";
  readonly code = "client-blocked";
  constructor(details: ErrorDetails) {
    super("refuses this app (client_id)", details);
  }
}

/**
 * The access token was refused, and so was its renewal. One such answer does not prove a revoked grant
 * (docs/simkl-api.md#quirks).
 */
export class SimklTokenRejected extends SimklError {
  override readonly name = "SimklTokenRejected";
  readonly code = "token-rejected";
  constructor(details: ErrorDetails) {
    super("rejects the access token", details);
  }
}

/** The token may not write, or a read was sent with a body (docs/simkl-api.md#scopes-refresh-and-revocation). */
export class SimklInsufficientScope extends SimklError {
  override readonly name = "SimklInsufficientScope";
  readonly code = "insufficient-scope";
  constructor(details: ErrorDetails) {
    super("wants a wider scope", details);
  }
}

/** The account's plan does not include this. */
export class SimklPlanGated extends SimklError {
  override readonly name = "SimklPlanGated";
  readonly code = "plan-gated";
  constructor(details: ErrorDetails) {
    super("keeps this for another plan", details);
  }
}

/** 404: the id, path or file does not exist. */
export class SimklNotFound extends SimklError {
  override readonly name = "SimklNotFound";
  readonly code = "not-found";
  constructor(details: ErrorDetails) {
    super("does not know this", details);
  }
}

/** Any other 4xx: the same request will be refused again; `errorId` says why. */
export class SimklRejected extends SimklError {
  override readonly name = "SimklRefused";
  readonly code = "refused";
  constructor(details: ErrorDetails) {
    super("refused the request", details);
  }
}

/** A successful status with a body that is truncated, not JSON, or not of the documented shape. Never an empty result. */
export class SimklUnreadableResponse extends SimklError {
  override readonly name = "SimklUnreadableAnswer";
  readonly code = "unreadable-answer";
  constructor(details: ErrorDetails) {
    super("answered with something unreadable", details);
  }
}

/** A write whose outcome is unknown: it may have been applied. Read back before deciding (docs/simkl-api.md#errors). */
export class SimklLostResponse extends SimklError {
  override readonly name = "SimklLostAnswer";
  readonly code = "lost-answer";
  constructor(details: ErrorDetails) {
    super("gave no usable answer to a write that may have been applied", details);
  }
}

function formatMessage(summary: string, { endpoint, status, errorId, message }: ErrorDetails): string {
  const suffix = [status, errorId, message].filter((part) => part !== undefined && part !== "").join(", ");
  return `Simkl ${summary}: ${endpoint}${suffix ? ` (${suffix})` : ""}`;
}
