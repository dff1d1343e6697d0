import { RateLimiter } from "./rate-limiter";

const SWEEP_EVERY = 1000;
const RATE_LIMITERS = Symbol.for("simkl.rate-limiters");

/** The limiter of a token or an app, shared by all clients of this process. */
export function getRateLimiter(key: string, now: number): RateLimiter {
  const rateLimiters = getProcessRateLimiters();
  const existing = rateLimiters.get(key);
  if (existing) return existing;

  // Idle limiters are removed at every thousandth, so that busy ones are not scanned for each new one.
  if (rateLimiters.size > 0 && rateLimiters.size % SWEEP_EVERY === 0) {
    for (const [other, rateLimiter] of rateLimiters) if (rateLimiter.isIdle(now)) rateLimiters.delete(other);
  }
  const rateLimiter = new RateLimiter();
  rateLimiters.set(key, rateLimiter);
  return rateLimiter;
}

// Next loads this module once per bundle; bundles share only the global object.
function getProcessRateLimiters(): Map<string, RateLimiter> {
  const shared = globalThis as { [RATE_LIMITERS]?: Map<string, RateLimiter> };
  shared[RATE_LIMITERS] ??= new Map();
  return shared[RATE_LIMITERS];
}
