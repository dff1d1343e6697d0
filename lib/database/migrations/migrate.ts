import { join } from "node:path";
import type pg from "pg";
import { analyzeTouched, analyzeUnknown } from "@/lib/database/analyze";
import { execute, rows, sql } from "@/lib/database/sql";
import { withSingleConnection } from "@/lib/database/with-single-connection";
import { withoutTimeouts } from "@/lib/database/without-timeouts";
import { type MigrationsFolder, readMigrations } from "./migrations-folder";
import { NO_EXTERNALS, withSchemaEngine } from "./schema-engine";

const FOLDER = "prisma/migrations";
const LOCK = "watchfolio.migrations";

/** Nothing of the failed migration is stored. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

export function readProjectMigrations(): Promise<MigrationsFolder> {
  return readMigrations(join(process.cwd(), FOLDER));
}

/**
 * Applies the pending migrations and returns their names. Each is one transaction with its row in `_prisma_migrations` and
 * its lock. @throws MigrationError at the first one that fails; those before it stay
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
  // Not to_regclass(): within a transaction it may miss a table that another process just created.
  const tables = await rows(
    sql`SELECT FROM pg_tables WHERE tablename = '_prisma_migrations' AND schemaname = current_schema()`,
    connection,
  );
  if (tables.length === 0) return names;

  const finished = await rows<{ name: string }>(
    sql`SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
    connection,
  );
  const applied = new Set(finished.map((row) => row.name));
  return names.filter((name) => !applied.has(name));
}

/** Returns whether it was still pending. The engine applies all that it sees, so it does not see later ones. */
async function applyMigration(connection: pg.Pool, name: string, folder: MigrationsFolder): Promise<boolean> {
  const directoriesUpToName = folder.migrationDirectories.filter(({ path }) => path <= name);
  const migrationsList = { ...folder, migrationDirectories: directoriesUpToName };
  try {
    return await withoutTimeouts(connection, async () => {
      // The lock of the engine times out after ten seconds.
      await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`, connection);
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
