// Counted from the end of the request before, which Simkl had received by then: jitter on the way cannot
// push two requests together, so the caps of 10 reads and 1 write a second (digest §4) hold at Simkl's door.
// The last twentieth is for timers that fire early.
const GAP_MS = { read: 105, write: 1050 };

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
  #freeAt = { read: 0, write: 0 };

  /** Runs `work` alone in this lane. Rejects with the signal's reason when aborted before its turn. */
  async run<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
    await this.#enter(turn);
    try {
      // A clock set back must not hold the lane for longer than the gap.
      const wait = Math.min(this.#freeAt[turn.kind] - turn.now(), GAP_MS[turn.kind]);
      if (wait > 0) await turn.sleep(wait, turn.signal);
      turn.signal?.throwIfAborted();
      try {
        return await work();
      } finally {
        this.#freeAt[turn.kind] = turn.now() + GAP_MS[turn.kind];
      }
    } finally {
      this.#leave();
    }
  }

  /** Whether forgetting this lane would change nothing. */
  isIdle(now: number): boolean {
    return !this.#isTaken && now > Math.max(this.#freeAt.read, this.#freeAt.write);
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
