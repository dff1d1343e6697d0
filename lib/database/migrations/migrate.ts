import { join } from "node:path";
import type pg from "pg";
import { analyzeTouched, analyzeUnknown } from "@/lib/database/analyze";
import { withSingleConnection } from "@/lib/database/with-single-connection";
import { withoutTimeouts } from "@/lib/database/without-timeouts";
import { type MigrationsFolder, readMigrations } from "./migrations-folder";
import { NO_EXTERNALS, withSchemaEngine } from "./schema-engine";

const FOLDER = "prisma/migrations";
const LOCK = "watchfolio.migrations";

/** A migration that the database refused; nothing of it was stored. */
export class MigrationError extends Error {
  override name = "MigrationFailed";
}

/** The project's own migrations; Next and our scripts run in its folder. */
export function readProjectMigrations(): Promise<MigrationsFolder> {
  return readMigrations(join(process.cwd(), FOLDER));
}

/**
 * Applies the migrations that the database lacks and answers their names. Each is one transaction together with its row in
 * Prisma's `_prisma_migrations` and its lock, so that a process killed half way leaves nothing half done, and a pooler in
 * transaction mode no lock behind. Processes that start together take turns.
 * @throws MigrationFailed at the first one that fails; those before it stay.
 */
export async function migrate(url: string, migrations?: MigrationsFolder): Promise<string[]> {
  const folder = migrations ?? (await readProjectMigrations());
  return withSingleConnection(url, async (connection) => {
    const applied: string[] = [];
    for (const name of await listPendingMigrations(connection, folder)) {
      if (await applyMigration(connection, name, folder)) applied.push(name);
    }
    await withoutTimeouts(connection, () => analyzeUnknown(connection));
    return applied;
  });
}

async function listPendingMigrations(connection: pg.Pool, folder: MigrationsFolder): Promise<string[]> {
  const names = folder.migrationDirectories.map(({ path }) => path);
  // Not to_regclass(): amid a transaction it may not know yet of a table that somebody else has just made.
  const table = await connection.query(
    "SELECT FROM pg_tables WHERE tablename = '_prisma_migrations' AND schemaname = current_schema()",
  );
  if (table.rowCount === 0) return names;

  const { rows } = await connection.query<{ name: string }>(
    `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  const applied = new Set(rows.map((row) => row.name));
  return names.filter((name) => !applied.has(name));
}

/** Answers whether it was still lacking. The engine applies all that is lacking, so it is shown none of the later ones. */
async function applyMigration(connection: pg.Pool, name: string, folder: MigrationsFolder): Promise<boolean> {
  const directoriesUpToName = folder.migrationDirectories.filter(({ path }) => path <= name);
  const migrationsList = { ...folder, migrationDirectories: directoriesUpToName };
  try {
    return await withoutTimeouts(connection, async () => {
      // The engine has a lock too, but gives up waiting for it after ten seconds.
      await connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [LOCK]);
      if (!(await listPendingMigrations(connection, folder)).includes(name)) return false;
      await withSchemaEngine(connection, (engine) => engine.applyMigrations({ migrationsList, filters: NO_EXTERNALS }));
      await analyzeTouched(connection);
      return true;
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`The migration ${name} failed and was undone: ${reason}`, { cause });
  }
}
