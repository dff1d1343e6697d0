import { join } from "node:path";
import type pg from "pg";
import { type MigrationsFolder, readMigrations } from "./migrations-folder";
import { NO_EXTERNALS, withSchemaEngine } from "./schema-engine";
import { onSingleConnection } from "./single-connection";

const FOLDER = "prisma/migrations";
const LOCK = "watchfolio.migrations";

/** A migration that the database refused; nothing of it was stored. */
export class MigrationFailed extends Error {
  override name = "MigrationFailed";
}

/** The project's own migrations; Next and our scripts run in its folder. */
export function ownMigrations(): Promise<MigrationsFolder> {
  return readMigrations(join(process.cwd(), FOLDER));
}

/**
 * Applies the migrations that the database lacks and answers their names. Each is one transaction together with its row in
 * Prisma's `_prisma_migrations`, so that a process killed half way leaves nothing half done. Processes that start together
 * take turns.
 * @throws MigrationFailed at the first one that fails; those before it stay.
 */
export async function migrate(url: string, migrations?: MigrationsFolder): Promise<string[]> {
  const folder = migrations ?? (await ownMigrations());
  return onSingleConnection(url, async (connection) => {
    if ((await lacking(connection, folder)).length === 0) return [];

    // Held until the connection closes. The engine has a lock too, but gives up waiting for it after ten seconds.
    await connection.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [LOCK]);
    const names = await lacking(connection, folder);
    for (const name of names) await applyOne(connection, name, folder);
    return names;
  });
}

async function lacking(connection: pg.Pool, folder: MigrationsFolder): Promise<string[]> {
  const names = folder.migrationDirectories.map(({ path }) => path);
  const table = await connection.query<{ name: string | null }>(`SELECT to_regclass('"_prisma_migrations"') AS name`);
  if (!table.rows[0]?.name) return names;

  const { rows } = await connection.query<{ name: string }>(
    `SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  const applied = new Set(rows.map((row) => row.name));
  return names.filter((name) => !applied.has(name));
}

/** The engine applies all that is lacking, so it is shown none of the later ones. */
async function applyOne(connection: pg.Pool, name: string, folder: MigrationsFolder): Promise<void> {
  const upToThis = folder.migrationDirectories.filter(({ path }) => path <= name);
  const migrationsList = { ...folder, migrationDirectories: upToThis };
  try {
    await connection.query("BEGIN");
    await withSchemaEngine(connection, (engine) => engine.applyMigrations({ migrationsList, filters: NO_EXTERNALS }));
    await connection.query("COMMIT");
  } catch (cause) {
    await connection.query("ROLLBACK");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationFailed(`The migration ${name} failed and was undone: ${reason}`, { cause });
  }
}
