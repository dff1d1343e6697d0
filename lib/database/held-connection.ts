import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "./process-wide";

interface Holding {
  isHeld: boolean;
}

const shared = processWide<AsyncLocalStorage<Holding>>("held-connection");

/** Runs `work`, which holds a connection of a pool until it ends. */
export async function holdingConnection<T>(work: () => Promise<T>): Promise<T> {
  // An object, since what `work` starts and leaves running keeps this context after the connection was given back.
  const holding = { isHeld: true };
  try {
    return await storage().run(holding, work);
  } finally {
    holding.isHeld = false;
  }
}

/** Whether the caller was called by work that holds a connection: then it may not wait for the network. */
export function isHoldingConnection(): boolean {
  return storage().getStore()?.isHeld ?? false;
}

function storage(): AsyncLocalStorage<Holding> {
  shared.value ??= new AsyncLocalStorage();
  return shared.value;
}
