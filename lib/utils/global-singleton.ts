interface Slot<T> {
  value?: T;
}

/** Next bundles instrumentation, pages and routes apart; all copies of a module share this value. */
export function globalSingleton<T>(name: string): Slot<T> {
  const slots = toSlots<T>(globalThis);
  const key = Symbol.for(`watchfolio.${name}`);
  slots[key] ??= {};
  return slots[key];
}

/** The symbol is ours, so its value has our type. */
function toSlots<T>(global: object): { [key: symbol]: Slot<T> | undefined } {
  return global as { [key: symbol]: Slot<T> | undefined };
}
