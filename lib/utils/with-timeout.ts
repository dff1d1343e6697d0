import { setTimeout } from "node:timers/promises";

/** Undefined when time is up; the promise goes on. */
export async function withTimeout<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const timer = new AbortController();
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, setTimeout(ms, undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
