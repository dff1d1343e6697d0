import pg from "pg";

/** Read whole in any case. */
const MIN_PAGES = 50;

/**
 * Takes statistics of the tables that the running transaction has changed: new columns and indexes have none, and neither
 * have rows that a migration wrote.
 */
export async function analyzeTouched(connection: pg.Pool): Promise<void> {
  await analyze(
    connection,
    `SELECT DISTINCT "relation" AS "oid" FROM pg_locks
     WHERE "pid" = pg_backend_pid() AND "locktype" = 'relation'
       AND "mode" NOT IN ('AccessShareLock', 'RowShareLock')`,
  );
}

/** Takes statistics of the tables that have rows and none yet, such as those of a restored dump. */
export async function analyzeUnknown(connection: pg.Pool): Promise<void> {
  await analyze(
    connection,
    `SELECT "oid" FROM pg_class
     WHERE NOT EXISTS (SELECT FROM pg_stats
       WHERE "schemaname" = "relnamespace"::regnamespace::text AND "tablename" = "relname")`,
  );
}

/**
 * Takes statistics of the tables that have doubled since that was done last, as those of a young installation do with one import.
 * PostgreSQL does so itself within a minute, but the person looks at their library now; a large table it keeps up to date.
 */
export async function analyzeOutgrown(connection: pg.Pool): Promise<void> {
  await analyze(
    connection,
    `SELECT "oid" FROM pg_class
     WHERE "relkind" = 'r' AND pg_relation_size("oid") / 8192 > greatest(2 * "relpages", ${MIN_PAGES})`,
  );
}

/** Tables without a page are left alone: as empty ones the planner would take them to stay small. */
async function analyze(connection: pg.Pool, oids: string): Promise<void> {
  const { rows } = await connection.query<{ schema: string; name: string }>(
    `SELECT "nspname" AS "schema", "relname" AS "name"
     FROM (${oids}) AS chosen JOIN pg_class USING ("oid") JOIN pg_namespace ON pg_namespace."oid" = "relnamespace"
     WHERE "relkind" = 'r' AND "nspname" = current_schema() AND pg_relation_size(pg_class."oid") > 0`,
  );
  const tables = rows.map(({ schema, name }) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`);
  if (tables.length > 0) await connection.query(`ANALYZE (SKIP_LOCKED) ${tables.join(", ")}`);
}
