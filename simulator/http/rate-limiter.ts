const GETS_PER_SECOND = 10;
/** A little under a second, so that network jitter does not catch a client with exact spacing. */
const WINDOW_MS = 950;

export type RateLimitResult = "fine" | "too-many-gets" | "too-many-posts" | "blocked";

interface Recent {
  gets: number[];
  postAt: number | null;
  blockedUntil: number;
}

/**
 * 10 GET and 1 POST a second per token, or per app without one (docs/simkl-api.md#rate-limits-and-quotas), by the
 * machine's clock.
 */
export class RateLimiter {
  #recent = new Map<string, Recent>();

  /** Counts a request. An excess of writes blocks later requests for `blockMs`. */
  check(key: string, method: string, now: number, blockMs: number): RateLimitResult {
    const recent = this.#recent.get(key) ?? { gets: [], postAt: null, blockedUntil: 0 };
    this.#recent.set(key, recent);
    const isBlocked = now < recent.blockedUntil;

    if (method === "GET") {
      recent.gets = recent.gets.filter((at) => now - at < WINDOW_MS);
      recent.gets.push(now);
      if (recent.gets.length > GETS_PER_SECOND) return "too-many-gets";
    } else {
      const isEarly = recent.postAt !== null && now - recent.postAt < WINDOW_MS;
      recent.postAt = now;
      if (isEarly) {
        recent.blockedUntil = Math.max(now, recent.blockedUntil) + blockMs;
        return "too-many-posts";
      }
    }
    return isBlocked ? "blocked" : "fine";
  }
}
