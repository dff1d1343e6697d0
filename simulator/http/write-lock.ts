/**
 * One write at a time per account: the next waits for the one before, at most a given time
 * (docs/simkl-api.md#rate-limits-and-quotas).
 */
export class WriteLock {
  #tails = new Map<number, Promise<void>>();

  /** Resolves to a release function once the account is free, or to null when the wait was too long. */
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
