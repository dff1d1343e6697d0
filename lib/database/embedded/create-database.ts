import pg from "pg";
import { execute, rawSql, rows, sql } from "@/lib/database/sql";
import type { Cluster } from "./cluster";
import { OWNER } from "./initialize";

const DATABASE = "watchfolio";
const DUPLICATE_DATABASE = "42P04";
const UNIQUE_VIOLATION = "23505";

/** Creates the database when it is missing, and returns its connection string. */
export async function createDatabase(cluster: Cluster, port: number): Promise<string> {
  const url = (database: string) => `postgresql://${OWNER}:${cluster.password}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: url("postgres") });
  await client.connect();
  try {
    const existing = await rows(sql`SELECT FROM pg_database WHERE datname = ${DATABASE}`, client);
    if (existing.length === 0) await execute(sql`CREATE DATABASE ${rawSql(DATABASE)}`, client);
  } catch (error) {
    const alreadyExists =
      error instanceof pg.DatabaseError && (error.code === DUPLICATE_DATABASE || error.code === UNIQUE_VIOLATION);
    if (!alreadyExists) throw error;
  } finally {
    await client.end();
  }
  return url(DATABASE);
}
