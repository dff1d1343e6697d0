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

/** Never contains a token or a query secret. */
export interface ErrorDetails {
  /** Template such as `GET /tv/{id}`. */
  endpoint: string;
  status?: number;
  /** Simkl's own code in lower case, such as `max_items`. */
  errorId?: string;
  /** Simkl's text, for operators: branch on `code` and `errorId`. */
  message?: string;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** The message is for operators and contains no secret. */
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

  /** A write may have been applied, so it is never repeated without a check. */
  get isWrite(): boolean {
    return !this.endpoint.startsWith("GET ");
  }
}

/** A read got no response, or a write was certainly not sent. */
export class SimklUnreachable extends SimklError {
  override readonly name = "SimklUnreachable";
  readonly code = "unreachable";
  /** Whether the deadline passed, as opposed to a broken connection. */
  readonly timedOut: boolean;

  constructor(details: ErrorDetails & { timedOut: boolean }) {
    super(details.timedOut ? "did not answer in time" : "could not be reached", details);
    this.timedOut = details.timedOut;
  }
}

/** A read got 5xx (docs/simkl-api.md#errors). */
export class SimklUnavailable extends SimklError {
  override readonly name = "SimklUnavailable";
  readonly code = "unavailable";
  constructor(details: ErrorDetails) {
    super("is failing", details);
  }
}

/** Too many requests a second, or the write lock of 20 s is held; nothing was done (docs/simkl-api.md#errors). */
export class SimklRateLimited extends SimklError {
  override readonly name = "SimklRateLimited";
  readonly code = "rate-limited";
  constructor(details: ErrorDetails) {
    super("asks for slower requests", details);
  }

  /** The write lock answers 400, the limit per second 429. */
  get isWriteLock(): boolean {
    return this.status === 400;
  }
}

/** `retryAfterSeconds` ends at the next midnight in New York (docs/simkl-api.md#rate-limits-and-quotas). */
export class SimklQuotaUsedUp extends SimklError {
  override readonly name = "SimklQuotaUsedUp";
  readonly code = "quota-used-up";
  constructor(details: ErrorDetails) {
    super("has no requests left in the daily quota", details);
  }

  /** Whether the quota of the whole app is used up, not only this user's. */
  get isWholeApp(): boolean {
    return this.errorId === "app_limit_exceeded";
  }
}

/** 412: the app is suspended, blocked for a while, or its id is wrong. */
export class SimklClientBlocked extends SimklError {
  override readonly name = "SimklClientBlocked";
  readonly code = "client-blocked";
  constructor(details: ErrorDetails) {
    super("refuses this app (client_id)", details);
  }
}

/** Token and renewal were rejected; one such response does not prove a revoked grant (docs/simkl-api.md#quirks). */
export class SimklTokenRejected extends SimklError {
  override readonly name = "SimklTokenRejected";
  readonly code = "token-rejected";
  constructor(details: ErrorDetails) {
    super("rejects the access token", details);
  }
}

/** The token cannot write, or a read had a body (docs/simkl-api.md#scopes-refresh-and-revocation). */
export class SimklInsufficientScope extends SimklError {
  override readonly name = "SimklInsufficientScope";
  readonly code = "insufficient-scope";
  constructor(details: ErrorDetails) {
    super("wants a wider scope", details);
  }
}

export class SimklPlanGated extends SimklError {
  override readonly name = "SimklPlanGated";
  readonly code = "plan-gated";
  constructor(details: ErrorDetails) {
    super("keeps this for another plan", details);
  }
}

export class SimklNotFound extends SimklError {
  override readonly name = "SimklNotFound";
  readonly code = "not-found";
  constructor(details: ErrorDetails) {
    super("does not know this", details);
  }
}

/** Any other 4xx: a repetition fails too. */
export class SimklRejected extends SimklError {
  override readonly name = "SimklRejected";
  readonly code = "refused";
  constructor(details: ErrorDetails) {
    super("refused the request", details);
  }
}

/** A success whose body is truncated, not JSON, or of another shape. Never treat it as empty. */
export class SimklUnreadableResponse extends SimklError {
  override readonly name = "SimklUnreadableResponse";
  readonly code = "unreadable-answer";
  constructor(details: ErrorDetails) {
    super("answered with something unreadable", details);
  }
}

/** A write that may have been applied: read before deciding (docs/simkl-api.md#errors). */
export class SimklLostResponse extends SimklError {
  override readonly name = "SimklLostResponse";
  readonly code = "lost-answer";
  constructor(details: ErrorDetails) {
    super("gave no usable answer to a write that may have been applied", details);
  }
}

function formatMessage(summary: string, { endpoint, status, errorId, message }: ErrorDetails): string {
  const suffix = [status, errorId, message].filter((part) => part !== undefined && part !== "").join(", ");
  return `Simkl ${summary}: ${endpoint}${suffix ? ` (${suffix})` : ""}`;
}
