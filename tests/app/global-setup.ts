import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { migrate } from "@/lib/database/migrations/migrate";
import { SESSION_SETTINGS } from "@/lib/database/session-settings";

declare module "vitest" {
  interface ProvidedContext {
    /** The run's server; the database in this address is migrated and empty, to be cloned and never connected to. */
    templateDatabase: string;
  }
}

/** One server for the whole run, with the app's time-outs. It forgets everything, so it need not write through to the disk. */
const SETTINGS = {
  ...SESSION_SETTINGS,
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  max_connections: "200",
};

export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "watchfolio-test-"));
  const server = await startEmbedded(dataDir, { settings: SETTINGS });
  await migrate(server.url);
  project.provide("templateDatabase", server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
