import {
  type FailureDetails,
  SimklClientBlocked,
  type SimklError,
  SimklInsufficientScope,
  SimklLostAnswer,
  SimklNotFound,
  SimklPlanGated,
  SimklQuotaUsedUp,
  SimklRateLimited,
  SimklRefused,
  SimklTokenRejected,
  SimklUnavailable,
  SimklUnreadableAnswer,
} from "./errors";
import type { RawAnswer } from "./exchange";

const REJECTED_TOKEN = new Set(["invalid_token", "user_token_failed"]);
const LONGEST_PROSE = 200;

/** The failure that an answer outside 2xx means (docs/simkl-api.md#errors). `now` is in milliseconds. */
export function failureOf(endpoint: string, answer: RawAnswer, now: number): SimklError {
  const { errorId, prose } = readEnvelope(answer);
  const retryAfterSeconds = readRetryAfter(answer.headers.get("Retry-After"), now);
  const details: FailureDetails = { endpoint, status: answer.status, errorId, prose, retryAfterSeconds };

  switch (answer.status) {
    case 400:
      return errorId === "rate_limit" ? new SimklRateLimited(details) : new SimklRefused(details);
    case 401:
      // An answer that does not say why is taken for the common case: an expired token.
      return errorId === undefined || REJECTED_TOKEN.has(errorId)
        ? new SimklTokenRejected(details)
        : new SimklRefused(details);
    case 403:
      if (errorId === "insufficient_scope") return new SimklInsufficientScope(details);
      return errorId === "forbidden" ? new SimklPlanGated(details) : new SimklRefused(details);
    case 404:
      return new SimklNotFound(details);
    case 412:
      return new SimklClientBlocked(details);
    case 429:
      return errorId?.endsWith("limit_exceeded") ? new SimklQuotaUsedUp(details) : new SimklRateLimited(details);
  }
  if (answer.status >= 500) return failing(details);
  return answer.status >= 400 ? new SimklRefused(details) : new SimklUnreadableAnswer(details);
}

function failing(details: FailureDetails): SimklError {
  const unavailable = new SimklUnavailable(details);
  return unavailable.isWrite ? new SimklLostAnswer({ ...details, cause: unavailable }) : unavailable;
}

interface Envelope {
  errorId: string | undefined;
  prose: string | undefined;
}

// Outages and the CDN answer with plain text or HTML (docs/simkl-api.md#errors, #quirks).
function readEnvelope({ text, headers }: RawAnswer): Envelope {
  const body = parseObject(text);
  if (!body) {
    const challenge = /error="([^"]+)"/.exec(headers.get("WWW-Authenticate") ?? "");
    return {
      errorId: challenge?.[1]?.toLowerCase(),
      prose: text.trimStart().startsWith("<") ? "an HTML page" : undefined,
    };
  }
  const prose = body.message ?? body.error_description;
  return {
    errorId: typeof body.error === "string" ? body.error.toLowerCase() : undefined,
    prose: typeof prose === "string" ? prose.slice(0, LONGEST_PROSE) : undefined,
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

function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
