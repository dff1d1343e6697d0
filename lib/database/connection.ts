import pg from "pg";
import { processWide } from "./process-wide";

/** Fits beside the connections of the queue and of further instances within PostgreSQL's usual hundred. */
const POOL_SIZE = 10;

interface Connection {
  url: string;
  directUrl: string;
  pool: pg.Pool;
}

const shared = processWide<Connection>("database");

/**
 * Makes this process use the database at that address; the pool opens no connection before the first query. `directUrl` leads
 * to the same database past a pooler, for what lasts as long as the process.
 */
export function connectDatabase(url: string, directUrl = url): void {
  const pool = new pg.Pool({ ...connectionOptions(url), max: POOL_SIZE });
  pool.on("error", (error) => console.error(`An idle database connection broke: ${error.message}`));
  shared.value = { url, directUrl, pool };
}

/** @throws when the process has not started its database. */
export function connectionString(): string {
  return current().url;
}

/** The address past a pooler, where there is one. */
export function directConnectionString(): string {
  return current().directUrl;
}

/** The raw pool: bulk writing, transactions by hand, statistics in SQL. */
export function pool(): pg.Pool {
  return current().pool;
}

/** Lets go of the pool's connections, Prisma's among them; `connectDatabase` may follow. */
export async function closeDatabase(): Promise<void> {
  const connection = shared.value;
  shared.value = undefined;
  await connection?.pool.end();
}

/**
 * What every connection of ours has in common. The zone is set by a statement, which PgBouncer keeps for the connection in
 * every mode while it refuses the start-up parameter `options`; without UTC the Prisma adapter shifts each instant.
 */
export function connectionOptions(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: "watchfolio",
    keepAlive: true,
    onConnect: (client) => client.query("SET TimeZone TO 'UTC'"),
  };
}

function current(): Connection {
  if (!shared.value) throw new Error("The database is not started: call connectDatabase(url) first.");
  return shared.value;
}
