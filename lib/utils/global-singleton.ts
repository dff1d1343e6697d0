interface Slot<T> {
  value?: T;
}

/**
 * A place for one value that every copy of a module in this process shares: Next bundles instrumentation, pages and routes
 * apart, and loads a changed module anew.
 */
export function globalSingleton<T>(name: string): Slot<T> {
  const slots = toSlots<T>(globalThis);
  const key = Symbol.for(`watchfolio.${name}`);
  slots[key] ??= {};
  return slots[key];
}

/** Nobody else uses our symbols, so what lies under one is what we put there. */
function toSlots<T>(global: object): { [key: symbol]: Slot<T> | undefined } {
  return global as { [key: symbol]: Slot<T> | undefined };
}
