import path from "node:path";
import pg from "pg";
import { connectionOptions } from "./connection";
import { type MigrationsFolder, readMigrations } from "./migrations-folder";
import { schemaEngine } from "./schema-engine";

const FOLDER = "prisma/migrations";
const LOCK = "watchfolio.migrations";
const NOTHING_EXTERNAL = { externalTables: [], externalEnums: [] };

/** The project's own migrations; `root` is the folder that holds `prisma/`. */
export function ownMigrations(root: string = process.cwd()): Promise<MigrationsFolder> {
  return readMigrations(path.join(root, FOLDER));
}

/**
 * Applies the migrations that the database lacks and answers their names. Processes that start together take turns, so
 * that each migration runs once.
 */
export async function migrate(url: string, migrations?: MigrationsFolder): Promise<string[]> {
  const migrationsList = migrations ?? (await ownMigrations());
  return inTurn(url, async () => {
    const engine = await schemaEngine(url);
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NOTHING_EXTERNAL });
      return appliedMigrationNames;
    } finally {
      engine.free();
    }
  });
}

/** The lock's name differs from the one that the engine takes itself. */
async function inTurn<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
