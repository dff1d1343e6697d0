import pg from "pg";

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

/** Tables without a page are left alone: as empty ones the planner would take them to stay small. */
async function analyze(connection: pg.Pool, oids: string): Promise<void> {
  const { rows } = await connection.query<{ schema: string; name: string }>(
    `SELECT "nspname" AS "schema", "relname" AS "name"
     FROM (${oids}) AS chosen JOIN pg_class USING ("oid") JOIN pg_namespace ON pg_namespace."oid" = "relnamespace"
     WHERE "relkind" = 'r' AND "nspname" = current_schema() AND pg_relation_size(pg_class."oid") > 0`,
  );
  const tables = rows.map(({ schema, name }) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`);
  if (tables.length > 0) await connection.query(`ANALYZE ${tables.join(", ")}`);
}
