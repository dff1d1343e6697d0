import { attach } from "./embedded/attachments";
import { resolvePostgresBinaries } from "./embedded/binaries";
import { openCluster } from "./embedded/cluster";
import { createDatabase } from "./embedded/create-database";
import { exitOnSignals } from "./embedded/exit-on-signals";
import { findOrLaunch } from "./embedded/find-or-launch";
import { findFreePort } from "./embedded/free-port";
import { signalShutdown, waitUntilStopped } from "./embedded/postmaster";
import { startWatchdog } from "./embedded/watchdog";

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
