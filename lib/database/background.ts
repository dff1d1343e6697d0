import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "./process-wide";

const shared = processWide<AsyncLocalStorage<true>>("background");

/**
 * Runs work that nobody waits for: all its statements, however deep, take their connections from the pool for background
 * work. Every job wraps itself, so that whoever starts it cannot forget to.
 */
export function runInBackground<T>(work: () => T): T {
  return storage().run(true, work);
}

export function isInBackground(): boolean {
  return storage().getStore() ?? false;
}

function storage(): AsyncLocalStorage<true> {
  shared.value ??= new AsyncLocalStorage();
  return shared.value;
}
