import pg from "pg";
import { log } from "@/lib/log";
import { processWide } from "./process-wide";

/** Fits beside the connections of the queue and of further instances within PostgreSQL's usual hundred. */
const POOL_SIZE = 10;

const shared = processWide<{ url: string; pool: pg.Pool }>("database");

/** Makes this process use the database at that address; the pool opens no connection before the first query. */
export function connectDatabase(url: string): void {
  const pool = new pg.Pool({ ...connectionOptions(url), max: POOL_SIZE });
  pool.on("error", (error) => log.error("An idle database connection broke.", { reason: error.message }));
  shared.value = { url, pool };
}

/** @throws when the process has not started its database. */
export function connectionString(): string {
  return current().url;
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

/** What every connection of ours has in common. Without UTC the Prisma adapter shifts each timestamptz it writes. */
export function connectionOptions(url: string): pg.PoolConfig {
  return { connectionString: url, options: "-c TimeZone=UTC", application_name: "watchfolio", keepAlive: true };
}

function current(): { url: string; pool: pg.Pool } {
  if (!shared.value) throw new Error("The database is not started: call connectDatabase(url) first.");
  return shared.value;
}
