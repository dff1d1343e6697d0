import { setTimeout } from "node:timers/promises";

/** The promise's value if it comes in time, else undefined. The promise goes on, and whatever becomes of it then is its own matter. */
export async function withTimeout<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const timer = new AbortController();
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, setTimeout(ms, undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
