/**
 * One write at a time per account; the next one waits for a limited time (docs/simkl-api.md#rate-limits-and-quotas).
 */
export class WriteLock {
  #tails = new Map<number, Promise<void>>();

  /** Resolves to a release function, or to null after the time limit. */
  async acquire(accountId: number, waitMs: number): Promise<(() => void) | null> {
    const previous = this.#tails.get(accountId) ?? Promise.resolve();
    let release = () => {};
    const ownTurn = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#tails.set(
      accountId,
      previous.then(() => ownTurn),
    );
    if (await waitForEnd(previous, waitMs)) return release;
    release();
    return null;
  }
}

function waitForEnd(work: Promise<void>, waitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), waitMs);
    work.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
