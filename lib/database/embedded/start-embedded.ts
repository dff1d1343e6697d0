import { attach } from "./attachments";
import { resolvePostgresBinaries } from "./binaries";
import { openCluster } from "./cluster";
import { createDatabase } from "./create-database";
import { exitOnSignals } from "./exit-on-signals";
import { findFreePort } from "./find-free-port";
import { findOrLaunch } from "./find-or-launch";
import { signalShutdown, waitUntilStopped } from "./postmaster";
import { startWatchdog } from "./watchdog";

export interface EmbeddedPostgres {
  /** A connection string with the password in it: not for messages or logs. */
  url: string;
  /** Lets go of the server, and ends it when nobody else uses it. Close the connections first. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Settings of the server beside or in place of ours. */
  settings?: Record<string, string>;
  choosePort?: () => Promise<number>;
}

/**
 * A real PostgreSQL whose data lies in `dataDir`, made and started when needed, or the one that another process runs there.
 * It ends with the last process that uses it, also when that exits without `stop` or is killed; when its watchdog is killed
 * too, the next start takes over what still runs and recovers what does not.
 * @throws EmbeddedPostgresError saying what the operator can do.
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
