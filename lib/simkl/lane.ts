// Simkl's caps are 10 reads and 1 write a second (docs/simkl-api.md#rate-limits-and-quotas). An import with custom
// lists is seven reads and never waits, and no jitter brings a burst near the cap. Counted from the end of a request,
// which Simkl had received by then; the last twentieth of the second is for timers that fire early.
const SECOND_MS = 1050;
const MOST_A_SECOND = { read: 7, write: 1 };

/** How one request wishes to pass through a lane. */
export interface Turn {
  kind: "read" | "write";
  /** Lets requests that a person waits for go first. */
  background: boolean;
  signal: AbortSignal | undefined;
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

interface Waiter {
  background: boolean;
  enter: () => void;
}

/** One request at a time, in order, spaced so that Simkl's caps per token are never exceeded. */
export class Lane {
  #isTaken = false;
  #waiting: Waiter[] = [];
  /** When the latest requests of each kind ended, oldest first; never more than a second may hold. */
  #ends: Record<Turn["kind"], number[]> = { read: [], write: [] };

  /** Runs `work` alone in this lane. Rejects with the signal's reason when aborted before its turn. */
  async run<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
    await this.#enter(turn);
    try {
      const wait = this.#waitFor(turn.kind, turn.now());
      if (wait > 0) await turn.sleep(wait, turn.signal);
      turn.signal?.throwIfAborted();
      try {
        return await work();
      } finally {
        this.#ends[turn.kind] = [...this.#ends[turn.kind], turn.now()].slice(-MOST_A_SECOND[turn.kind]);
      }
    } finally {
      this.#leave();
    }
  }

  /** A write of the same token ended in another process, at that time by its clock. */
  wroteElsewhere(at: number): void {
    if (at > (this.#ends.write.at(-1) ?? Number.NEGATIVE_INFINITY)) this.#ends.write = [at];
  }

  /** Whether forgetting this lane would change nothing. */
  isIdle(now: number): boolean {
    return !this.#isTaken && now > Math.max(0, ...this.#ends.read, ...this.#ends.write) + SECOND_MS;
  }

  #waitFor(kind: Turn["kind"], now: number): number {
    const ends = this.#ends[kind];
    const oldest = ends.length < MOST_A_SECOND[kind] ? undefined : ends[0];
    // A clock set back must not hold the lane for longer than the second.
    return oldest === undefined ? 0 : Math.min(oldest + SECOND_MS - now, SECOND_MS);
  }

  #enter({ background, signal }: Turn): Promise<void> {
    signal?.throwIfAborted();
    if (!this.#isTaken) {
      this.#isTaken = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiter);
        reject(signal?.reason);
      };
      const waiter: Waiter = {
        background,
        enter: () => {
          signal?.removeEventListener("abort", giveUp);
          resolve();
        },
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#line(waiter);
    });
  }

  #line(waiter: Waiter): void {
    const firstBackground = this.#waiting.findIndex((other) => other.background);
    const place = waiter.background || firstBackground === -1 ? this.#waiting.length : firstBackground;
    this.#waiting.splice(place, 0, waiter);
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next.enter();
    else this.#isTaken = false;
  }
}
