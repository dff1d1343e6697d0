import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** As the schema engine takes it. */
export interface MigrationsFolder {
  baseDir: string;
  lockfile: { path: string; content: string };
  shadowDbInitScript: string;
  migrationDirectories: { path: string; migrationFile: { path: string; content: { tag: "ok"; value: string } } }[];
}

const LOCKFILE = "migration_lock.toml";
const SCRIPT = "migration.sql";

/** Oldest first. */
export async function readMigrations(baseDir: string): Promise<MigrationsFolder> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: LOCKFILE, content: await readFile(path.join(baseDir, LOCKFILE), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: SCRIPT,
          content: { tag: "ok" as const, value: await readFile(path.join(baseDir, name, SCRIPT), "utf8") },
        },
      })),
    ),
  };
}
