import {
  type ErrorDetails,
  SimklClientBlocked,
  type SimklError,
  SimklInsufficientScope,
  SimklLostResponse,
  SimklNotFound,
  SimklPlanGated,
  SimklQuotaUsedUp,
  SimklRateLimited,
  SimklRejected,
  SimklTokenRejected,
  SimklUnavailable,
  SimklUnreadableResponse,
} from "./errors";
import type { RawResponse } from "./transport";

const REJECTED_TOKEN = new Set(["invalid_token", "user_token_failed"]);
const MAX_MESSAGE_LENGTH = 200;

/** docs/simkl-api.md#errors; `now` in milliseconds. */
export function toError(endpoint: string, response: RawResponse, now: number): SimklError {
  const { errorId, message } = parseErrorBody(response);
  const retryAfterSeconds = parseRetryAfter(response.headers.get("Retry-After"), now);
  const details: ErrorDetails = { endpoint, status: response.status, errorId, message: message, retryAfterSeconds };

  switch (response.status) {
    case 400:
      return errorId === "rate_limit" ? new SimklRateLimited(details) : new SimklRejected(details);
    case 401:
      // Without a reason the common case: an expired token.
      return errorId === undefined || REJECTED_TOKEN.has(errorId)
        ? new SimklTokenRejected(details)
        : new SimklRejected(details);
    case 403:
      if (errorId === "insufficient_scope") return new SimklInsufficientScope(details);
      return errorId === "forbidden" ? new SimklPlanGated(details) : new SimklRejected(details);
    case 404:
      return new SimklNotFound(details);
    case 412:
      return new SimklClientBlocked(details);
    case 429:
      return errorId?.endsWith("limit_exceeded") ? new SimklQuotaUsedUp(details) : new SimklRateLimited(details);
  }
  if (response.status >= 500) return toServerError(details);
  return response.status >= 400 ? new SimklRejected(details) : new SimklUnreadableResponse(details);
}

function toServerError(details: ErrorDetails): SimklError {
  const unavailable = new SimklUnavailable(details);
  return unavailable.isWrite ? new SimklLostResponse({ ...details, cause: unavailable }) : unavailable;
}

interface ErrorBody {
  errorId: string | undefined;
  message: string | undefined;
}

// Outages and the CDN send text or HTML (docs/simkl-api.md#errors, #quirks).
function parseErrorBody({ text, headers }: RawResponse): ErrorBody {
  const body = parseObject(text);
  if (!body) {
    const challenge = /error="([^"]+)"/.exec(headers.get("WWW-Authenticate") ?? "");
    return {
      errorId: challenge?.[1]?.toLowerCase(),
      message: text.trimStart().startsWith("<") ? "an HTML page" : undefined,
    };
  }
  const message = body.message ?? body.error_description;
  return {
    errorId: typeof body.error === "string" ? body.error.toLowerCase() : undefined,
    message: typeof message === "string" ? message.slice(0, MAX_MESSAGE_LENGTH) : undefined,
  };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? { ...body } : null;
  } catch {
    return null;
  }
}

function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
