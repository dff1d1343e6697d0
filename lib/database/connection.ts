import pg from "pg";

/** Fits beside the queue's connections of several instances within PostgreSQL's usual hundred. */
const POOL_SIZE = 10;

interface Connection {
  url: string;
  pool: pg.Pool;
}

// Next bundles instrumentation, pages and routes apart: what one of them connects, all have to find.
const shared = globalThis as { [key: symbol]: Connection | undefined };
const KEY = Symbol.for("watchfolio.database");

/** Makes this process use the database at that address; the pool opens no connection before the first query. */
export function useDatabase(url: string): void {
  const pool = new pg.Pool({ ...connectionOptions(url), max: POOL_SIZE });
  pool.on("error", (error) => console.error(`An idle database connection broke: ${error.message}`));
  shared[KEY] = { url, pool };
}

/** @throws when the process has not started its database. */
export function connectionString(): string {
  return current().url;
}

/** The raw pool: bulk writing, transactions by hand, statistics in SQL. */
export function pool(): pg.Pool {
  return current().pool;
}

/** Lets go of all connections; `useDatabase` may follow. */
export async function closeDatabase(): Promise<void> {
  const connection = shared[KEY];
  shared[KEY] = undefined;
  await connection?.pool.end();
}

/** What every connection of ours has in common. Without UTC the Prisma adapter shifts each timestamptz it writes. */
export function connectionOptions(url: string): pg.PoolConfig {
  return { connectionString: url, options: "-c TimeZone=UTC", application_name: "watchfolio" };
}

function current(): Connection {
  const connection = shared[KEY];
  if (!connection) throw new Error("The database is not started: call useDatabase(url) first.");
  return connection;
}
