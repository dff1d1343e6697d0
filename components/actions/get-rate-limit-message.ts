import { parseTooManyRequests } from "@/lib/http/too-many-requests-text";

/** The message of an action that was rejected by `LIMITS.action`; null for other errors. */
export function getRateLimitMessage(error: unknown): string | null {
  return error instanceof Error ? parseTooManyRequests(error.message) : null;
}
