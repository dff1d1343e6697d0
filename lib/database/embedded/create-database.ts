import pg from "pg";
import type { Cluster } from "./cluster";
import { OWNER } from "./initialize";

const DATABASE = "watchfolio";
const DUPLICATE_DATABASE = "42P04";
const UNIQUE_VIOLATION = "23505";

/** The connection string of the app's database on this server; it is created first when it is missing. */
export async function createDatabase(cluster: Cluster, port: number): Promise<string> {
  const url = (database: string) => `postgresql://${OWNER}:${cluster.password}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    const alreadyExists =
      error instanceof pg.DatabaseError && (error.code === DUPLICATE_DATABASE || error.code === UNIQUE_VIOLATION);
    if (!alreadyExists) throw error;
  } finally {
    await client.end();
  }
  return url(DATABASE);
}
