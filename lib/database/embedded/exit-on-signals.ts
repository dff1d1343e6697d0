import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Makes a process that handles no signals itself leave by way of its `exit` listeners, which a signal would skip.
 * Where someone else listens to the signal, ending is theirs.
 */
export function exitOnSignals(): void {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(exit)) process.on(signal, exit);
  }
}

function exit(signal: NodeJS.Signals): void {
  if (process.listeners(signal).every((listener) => listener === exit)) process.exit(128 + constants.signals[signal]);
}
