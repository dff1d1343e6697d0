import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs the `exit` listeners, which a signal would skip, unless other code listens to the signal. */
export function exitOnSignals(): void {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(exit)) process.on(signal, exit);
  }
}

function exit(signal: NodeJS.Signals): void {
  if (process.listeners(signal).every((listener) => listener === exit)) process.exit(128 + constants.signals[signal]);
}
