import { AsyncLocalStorage } from "node:async_hooks";
import { globalSingleton } from "@/lib/utils/global-singleton";

/** What the work that is running has to do with database connections. */
interface ConnectionContext {
  isBackground: boolean;
  /** An object, since what is started and left running keeps it after the connection was given back. */
  holding: { isHeld: boolean };
}

// One store for both: every promise made within pays for each.
const shared = globalSingleton<AsyncLocalStorage<ConnectionContext>>("connection-context");

/**
 * Runs work that nobody waits for: all its statements, however deep, take their connections from the pool for background
 * work. Every job wraps itself, so that whoever starts it cannot forget to.
 */
export function runInBackground<T>(work: () => T): T {
  return storage().run({ isBackground: true, holding: currentHolding() }, work);
}

export function isInBackground(): boolean {
  return storage().getStore()?.isBackground ?? false;
}

/** Runs `work`, which holds a connection of a pool until it ends. */
export async function holdingConnection<T>(work: () => Promise<T>): Promise<T> {
  const holding = { isHeld: true };
  try {
    return await storage().run({ isBackground: isInBackground(), holding }, work);
  } finally {
    holding.isHeld = false;
  }
}

/** Whether the caller was called by work that holds a connection: then it may not wait for the network. */
export function isHoldingConnection(): boolean {
  return currentHolding().isHeld;
}

function currentHolding(): { isHeld: boolean } {
  return storage().getStore()?.holding ?? { isHeld: false };
}

function storage(): AsyncLocalStorage<ConnectionContext> {
  shared.value ??= new AsyncLocalStorage();
  return shared.value;
}
