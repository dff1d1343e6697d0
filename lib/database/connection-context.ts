import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "./process-wide";

/** What the work that is running has to do with database connections. */
interface ConnectionContext {
  isBackground: boolean;
  isHolding: boolean;
}

// One store for both: every promise made within pays for each.
const shared = processWide<AsyncLocalStorage<ConnectionContext>>("connection-context");

/**
 * Runs work that nobody waits for: all its statements, however deep, take their connections from the pool for background
 * work. Every job wraps itself, so that whoever starts it cannot forget to.
 */
export function runInBackground<T>(work: () => T): T {
  return storage().run({ isBackground: true, isHolding: isHoldingConnection() }, work);
}

export function isInBackground(): boolean {
  return storage().getStore()?.isBackground ?? false;
}

/** Runs `work`, which holds a connection of a pool until it ends. */
export async function holdingConnection<T>(work: () => Promise<T>): Promise<T> {
  // What `work` starts and leaves running keeps this object after the connection was given back.
  const context = { isBackground: isInBackground(), isHolding: true };
  try {
    return await storage().run(context, work);
  } finally {
    context.isHolding = false;
  }
}

/** Whether the caller was called by work that holds a connection: then it may not wait for the network. */
export function isHoldingConnection(): boolean {
  return storage().getStore()?.isHolding ?? false;
}

function storage(): AsyncLocalStorage<ConnectionContext> {
  shared.value ??= new AsyncLocalStorage();
  return shared.value;
}
