import { setTimeout } from "node:timers/promises";

/** Callers during a run share the next one, at least `intervalMs` later. A failed batch is repeated one by one. */
export function createBatcher<T>(
  work: (inputs: readonly T[]) => Promise<void>,
  intervalMs = 0,
): (input: T) => Promise<void> {
  let waiting: Waiter<T>[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const pause = intervalMs > 0 ? setTimeout(intervalMs) : null;
      await runBatch(work, batch);
      await pause;
    }
    isRunning = false;
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (!isRunning) void drain();
    });
}

interface Waiter<T> {
  input: T;
  resolve: () => void;
  reject: (error: unknown) => void;
}

async function runBatch<T>(work: (inputs: readonly T[]) => Promise<void>, batch: readonly Waiter<T>[]): Promise<void> {
  try {
    await work(batch.map(({ input }) => input));
    for (const { resolve } of batch) resolve();
  } catch (error) {
    const [only] = batch;
    if (batch.length === 1) only?.reject(error);
    else for (const waiter of batch) await runBatch(work, [waiter]);
  }
}
