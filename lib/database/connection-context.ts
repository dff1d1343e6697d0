import { AsyncLocalStorage } from "node:async_hooks";
import { globalSingleton } from "@/lib/utils/global-singleton";

interface ConnectionContext {
  isBackground: boolean;
  /** Shared and mutable: work that outlives the connection must see that it was released. */
  holding: { isHeld: boolean };
}

// One store for both, because every promise within pays for each store.
const shared = globalSingleton<AsyncLocalStorage<ConnectionContext>>("connection-context");

/** Runs work that no visitor waits for on the background pool, with everything it calls. Every job wraps itself. */
export function runInBackground<T>(work: () => T): T {
  return storage().run({ isBackground: true, holding: currentHolding() }, work);
}

export function isInBackground(): boolean {
  return storage().getStore()?.isBackground ?? false;
}

export async function holdingConnection<T>(work: () => Promise<T>): Promise<T> {
  const holding = { isHeld: true };
  try {
    return await storage().run({ isBackground: isInBackground(), holding }, work);
  } finally {
    holding.isHeld = false;
  }
}

/** Whether the current work holds a connection: then it may not wait for the network. */
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
