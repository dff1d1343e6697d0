import pg from "pg";
import { execute, rawSql, rows, type Sql, sql } from "./sql";

/** PostgreSQL reads a table as small as this whole, whatever the statistics say. */
const MIN_PAGES = 50;

/** Takes statistics of the tables that the running transaction changed: new columns and indexes have none yet. */
export async function analyzeTouched(connection: pg.Pool): Promise<void> {
  await analyze(
    connection,
    sql`SELECT DISTINCT "relation" AS "oid" FROM pg_locks
      WHERE "pid" = pg_backend_pid() AND "locktype" = 'relation'
        AND "mode" NOT IN ('AccessShareLock', 'RowShareLock')`,
  );
}

/** Takes statistics of the tables that have none, such as those of a restored dump. */
export async function analyzeUnknown(connection: pg.Pool): Promise<void> {
  await analyze(
    connection,
    sql`SELECT "oid" FROM pg_class
      WHERE NOT EXISTS (SELECT FROM pg_stats
        WHERE "schemaname" = "relnamespace"::regnamespace::text AND "tablename" = "relname")`,
  );
}

/** Takes statistics of tables that doubled, as after a first import, for which autovacuum comes a minute late. */
export async function analyzeOutgrown(connection: pg.Pool): Promise<void> {
  await analyze(
    connection,
    sql`SELECT "oid" FROM pg_class
      WHERE "relkind" = 'r' AND pg_relation_size("oid") / 8192 > greatest(2 * "relpages", ${MIN_PAGES})`,
  );
}

/** Skips empty tables: with statistics the planner would expect them to stay empty. */
async function analyze(connection: pg.Pool, oids: Sql): Promise<void> {
  const chosen = await rows<{ schema: string; name: string }>(
    sql`SELECT "nspname" AS "schema", "relname" AS "name"
      FROM (${oids}) AS chosen JOIN pg_class USING ("oid") JOIN pg_namespace ON pg_namespace."oid" = "relnamespace"
      WHERE "relkind" = 'r' AND "nspname" = current_schema() AND pg_relation_size(pg_class."oid") > 0`,
    connection,
  );
  const tables = chosen.map(({ schema, name }) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`);
  if (tables.length > 0) await execute(sql`ANALYZE (SKIP_LOCKED) ${rawSql(tables.join(", "))}`, connection);
}
