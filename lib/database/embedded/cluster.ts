import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries";
import { EmbeddedPostgresError } from "./embedded-postgres-error";
import { initialize } from "./initialize";
import { isErrorCode } from "./is-error-code";
import { readProcessInfo } from "./process-info";

export interface Cluster {
  data: string;
  password: string;
  /** The folder around `data`, with the log and the register of attached processes. */
  home: string;
}

/**
 * Creates a missing cluster under another name and moves it into place when complete, so that two processes end up with one.
 * @throws EmbeddedPostgresError when something else lies in its place
 */
export async function openCluster(dataDir: string, binaries: Binaries): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true });
  const folder = realpathSync(dataDir);
  const home = join(folder, "postgres");
  const data = join(home, "cluster");

  if (!existsSync(home)) {
    removeAbandonedDrafts(folder);
    await createCluster(folder, home, binaries);
  }
  if (!existsSync(join(data, "PG_VERSION"))) {
    throw new EmbeddedPostgresError(`${home} holds something else than our database: move it away.`);
  }
  return { home, data, password: readFileSync(join(home, "password"), "utf8").trim() };
}

const DRAFT = /^postgres\.new-(\d+)-/;

function removeAbandonedDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const makerPid = DRAFT.exec(name)?.[1];
    if (makerPid && !readProcessInfo(Number(makerPid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function createCluster(folder: string, home: string, binaries: Binaries): Promise<void> {
  const draft = join(folder, `postgres.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    await initialize(draft, binaries);
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const alreadyExists = isErrorCode(error, "ENOTEMPTY", "EEXIST");
    if (!alreadyExists) throw error;
  }
}
