const GETS_PER_SECOND = 10;
/** A little under a second, so that a client spacing its calls exactly is not caught by the network's jitter. */
const WINDOW_MS = 950;

export type Verdict = "fine" | "too-many-gets" | "too-many-posts" | "blocked";

interface Recent {
  gets: number[];
  postAt: number | null;
  blockedUntil: number;
}

/**
 * The caps of docs/simkl-api.md#rate-limits-and-quotas per token, or per app for anonymous calls: 10 GET and 1 POST a
 * second, by the machine's clock.
 */
export class RateLimiter {
  #recent = new Map<string, Recent>();

  /** Counts a request; tells whether it exceeds a cap, or comes while an earlier excess of writes still blocks. */
  check(key: string, method: string, now: number, blockMs: number): Verdict {
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
