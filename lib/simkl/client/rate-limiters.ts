import { RateLimiter } from "./rate-limiter";

const SWEEP_EVERY = 1000;
const RATE_LIMITERS = Symbol.for("simkl.lanes");

/** The lane of a token or an app: the same one for every client of this process, however often modules are loaded. */
export function getRateLimiter(key: string, now: number): RateLimiter {
  const rateLimiters = getProcessRateLimiters();
  const existing = rateLimiters.get(key);
  if (existing) return existing;

  // Looked through at every thousandth, so that a fleet whose lanes are all in use is not looked through for each of them.
  if (rateLimiters.size > 0 && rateLimiters.size % SWEEP_EVERY === 0) {
    for (const [other, rateLimiter] of rateLimiters) if (rateLimiter.isIdle(now)) rateLimiters.delete(other);
  }
  const rateLimiter = new RateLimiter();
  rateLimiters.set(key, rateLimiter);
  return rateLimiter;
}

// Next loads this module once per bundle; only the global object is shared by all of them. The symbol is written
// here alone, so what it holds is the map made here.
function getProcessRateLimiters(): Map<string, RateLimiter> {
  const shared = globalThis as { [RATE_LIMITERS]?: Map<string, RateLimiter> };
  shared[RATE_LIMITERS] ??= new Map();
  return shared[RATE_LIMITERS];
}
