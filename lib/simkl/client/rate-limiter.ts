// Simkl allows 10 reads and 1 write a second (docs/simkl-api.md#rate-limits-and-quotas); 5 reads, so that two processes
// together stay below. Counted from the end of a request; the extra 50 ms are for timers that fire early.
const WINDOW_MS = 1050;
const MAX_PER_WINDOW = { read: 5, write: 1 };

export interface SlotRequest {
  kind: "read" | "write";
  background: boolean;
  signal: AbortSignal | undefined;
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

interface QueuedRequest {
  background: boolean;
  start: () => void;
}

/** Runs one request at a time, in order, within Simkl's limits per token. */
export class RateLimiter {
  #isBusy = false;
  #queue: QueuedRequest[] = [];
  /** When the latest requests ended, oldest first; at most as many as a second allows. */
  #endedAt: Record<SlotRequest["kind"], number[]> = { read: [], write: [] };

  /** Rejects with the signal's reason when aborted before its turn. */
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

  /** A write of the same token ended in another process, by that process's clock. */
  recordExternalWrite(at: number): void {
    if (at > (this.#endedAt.write.at(-1) ?? Number.NEGATIVE_INFINITY)) this.#endedAt.write = [at];
  }

  /** Whether the limiter can be dropped without effect. */
  isIdle(now: number): boolean {
    return !this.#isBusy && now > Math.max(0, ...this.#endedAt.read, ...this.#endedAt.write) + WINDOW_MS;
  }

  #getDelay(kind: SlotRequest["kind"], now: number): number {
    const endedAt = this.#endedAt[kind];
    const oldest = endedAt.length < MAX_PER_WINDOW[kind] ? undefined : endedAt[0];
    // Limited to one second, in case the clock was set back.
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
