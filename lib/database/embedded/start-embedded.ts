import { constants } from "node:os";
import { attach } from "./attachments";
import { resolvePostgresBinaries } from "./binaries";
import { openCluster } from "./cluster";
import { createDatabase } from "./create-database";
import { findFreePort } from "./find-free-port";
import { findOrLaunch } from "./find-or-launch";
import { signalShutdown, waitUntilStopped } from "./postmaster";
import { startWatchdog } from "./watchdog";

export interface EmbeddedPostgres {
  /** Contains the password: not for messages or logs. */
  url: string;
  /** Stops the server unless other processes use it. Close the connections first. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  settings?: Record<string, string>;
  choosePort?: () => Promise<number>;
}

/**
 * A PostgreSQL in `dataDir`, shared by all processes that use it; it ends with the last one, also when that is killed.
 * @throws EmbeddedPostgresError
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const binaries = resolvePostgresBinaries();
  const cluster = await openCluster(dataDir, binaries);
  const attachment = attach(cluster.home);
  const leave = () => attachment.leave(() => signalShutdown(cluster));
  const watchdog = startWatchdog(cluster, attachment);
  process.once("exit", leave);
  exitOnSignals();

  let stopped: Promise<void> | undefined;
  const stop = () => {
    if (!stopped) {
      process.removeListener("exit", leave);
      stopped = waitUntilStopped(leave()).finally(() => watchdog.dismiss());
    }
    return stopped;
  };

  try {
    const { settings = {}, choosePort = findFreePort } = options;
    const port = await findOrLaunch(cluster, binaries, attachment, { settings, choosePort });
    return { url: await createDatabase(cluster, port), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs the `exit` listeners, which a signal would skip, unless other code listens to the signal. */
function exitOnSignals(): void {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(exit)) process.on(signal, exit);
  }
}

function exit(signal: NodeJS.Signals): void {
  if (process.listeners(signal).every((listener) => listener === exit)) process.exit(128 + constants.signals[signal]);
}
