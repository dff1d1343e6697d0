import { setTimeout as sleep } from "node:timers/promises";
import type { Attachment } from "./attachments";
import type { Binaries } from "./binaries";
import type { Cluster } from "./cluster";
import { EmbeddedPostgresError } from "./embedded-postgres-error";
import { findRunningPostmaster, launchPostmaster } from "./postmaster";

const POLL_MS = 50;
const TIMEOUT_MS = 120_000;
const MAX_PORTS = 10;

/** Returns the port of a server that takes connections. */
export async function findOrLaunch(
  cluster: Cluster,
  binaries: Binaries,
  attachment: Attachment,
  options: { settings: Record<string, string>; choosePort: () => Promise<number> },
): Promise<number> {
  let portsTaken = 0;
  for (let waitedMs = 0; waitedMs < TIMEOUT_MS; ) {
    const running = attachment.isAnyLeaving() ? null : findRunningPostmaster(cluster);
    if (running?.isReady) return running.port;

    // It may be starting, recovering after a crash, or ending.
    if (running || attachment.isAnyLeaving()) {
      await sleep(POLL_MS);
      waitedMs += POLL_MS;
      continue;
    }
    const launch = await launchPostmaster(cluster, binaries, await options.choosePort(), options.settings);
    if (launch === "port-taken") portsTaken += 1;
    if (portsTaken === MAX_PORTS)
      throw new EmbeddedPostgresError(`PostgreSQL found ${MAX_PORTS} ports taken in a row.`);
  }
  throw new EmbeddedPostgresError(`PostgreSQL did not become ready. What it says is in ${cluster.home}/server.log.`);
}
