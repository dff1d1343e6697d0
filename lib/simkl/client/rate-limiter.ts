// Simkl's caps are 10 reads and 1 write a second (docs/simkl-api.md#rate-limits-and-quotas). An import with custom
// lists is seven reads and never waits, and no jitter brings a burst near the cap. Counted from the end of a request,
// which Simkl had received by then; the last twentieth of the second is for timers that fire early.
const WINDOW_MS = 1050;
const MAX_PER_WINDOW = { read: 7, write: 1 };

/** How one request wishes to pass through a lane. */
export interface SlotRequest {
  kind: "read" | "write";
  /** Lets requests that a person waits for go first. */
  background: boolean;
  signal: AbortSignal | undefined;
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

interface QueuedRequest {
  background: boolean;
  start: () => void;
}

/** One request at a time, in order, spaced so that Simkl's caps per token are never exceeded. */
export class RateLimiter {
  #isBusy = false;
  #queue: QueuedRequest[] = [];
  /** When the latest requests of each kind ended, oldest first; never more than a second may hold. */
  #endedAt: Record<SlotRequest["kind"], number[]> = { read: [], write: [] };

  /** Runs `work` alone in this lane. Rejects with the signal's reason when aborted before its turn. */
  async run<T>(slotRequest: SlotRequest, work: () => Promise<T>): Promise<T> {
    await this.#acquire(slotRequest);
    try {
      const delay = this.#getDelay(slotRequest.kind, slotRequest.now());
      if (delay > 0) await slotRequest.sleep(delay, slotRequest.signal);
      slotRequest.signal?.throwIfAborted();
      try {
        return await work();
      } finally {
        this.#endedAt[slotRequest.kind] = [...this.#endedAt[slotRequest.kind], slotRequest.now()].slice(
          -MAX_PER_WINDOW[slotRequest.kind],
        );
      }
    } finally {
      this.#release();
    }
  }

  /** A write of the same token ended in another process, at that time by its clock. */
  recordExternalWrite(at: number): void {
    if (at > (this.#endedAt.write.at(-1) ?? Number.NEGATIVE_INFINITY)) this.#endedAt.write = [at];
  }

  /** Whether forgetting this lane would change nothing. */
  isIdle(now: number): boolean {
    return !this.#isBusy && now > Math.max(0, ...this.#endedAt.read, ...this.#endedAt.write) + WINDOW_MS;
  }

  #getDelay(kind: SlotRequest["kind"], now: number): number {
    const endedAt = this.#endedAt[kind];
    const oldest = endedAt.length < MAX_PER_WINDOW[kind] ? undefined : endedAt[0];
    // A clock set back must not hold the lane for longer than the second.
    return oldest === undefined ? 0 : Math.min(oldest + WINDOW_MS - now, WINDOW_MS);
  }

  #acquire({ background, signal }: SlotRequest): Promise<void> {
    signal?.throwIfAborted();
    if (!this.#isBusy) {
      this.#isBusy = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#queue = this.#queue.filter((other) => other !== queued);
        reject(signal?.reason);
      };
      const queued: QueuedRequest = {
        background,
        start: () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#enqueue(queued);
    });
  }

  #enqueue(queued: QueuedRequest): void {
    const firstBackground = this.#queue.findIndex((other) => other.background);
    const index = queued.background || firstBackground === -1 ? this.#queue.length : firstBackground;
    this.#queue.splice(index, 0, queued);
  }

  #release(): void {
    const next = this.#queue.shift();
    if (next) next.start();
    else this.#isBusy = false;
  }
}
