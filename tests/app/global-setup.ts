import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { migrate } from "@/lib/database/migrations/migrate";
import { SESSION_SETTINGS } from "@/lib/database/session-settings";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database to clone; a connection would prevent that. */
    templateDatabase: string;
  }
}

/** One server for the whole run. Its data is temporary, so it need not reach the disk. */
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
