import type pg from "pg";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { BoundedPool, type PoolUsage } from "./bounded-pool";
import { isInBackground } from "./connection-context";

interface Pools {
  /** For what a person waits for. */
  pages: BoundedPool;
  /** For syncs, rounds and imports: see `runInBackground`. */
  background: BoundedPool;
  /** For the question whether the database answers, which may not stand behind either. */
  health: BoundedPool;
}

/**
 * With the queue's two connections and the presence's one, twenty a process: four processes, and what deploys and operators
 * need beside them, fit within PostgreSQL's usual hundred.
 */
const POOL_OPTIONS = {
  pages: { max: 10, connectionTimeoutMillis: 10_000 },
  background: { max: 6, connectionTimeoutMillis: 60_000 },
  health: { max: 1, connectionTimeoutMillis: 2000, query_timeout: 2000, idleTimeoutMillis: 0 },
} satisfies Record<keyof Pools, pg.PoolConfig>;

interface Connection {
  url: string;
  directUrl: string;
  pools: Pools;
}

const shared = globalSingleton<Connection>("database");

/**
 * Makes this process use the database at that address; the pools open no connection before the first query. `directUrl` leads
 * to the same database past a pooler, for what lasts as long as the process.
 */
export function connectDatabase(url: string, directUrl = url): void {
  const createPool = (name: keyof Pools) =>
    new BoundedPool(name === "pages" ? "pages" : `${name} work`, {
      ...getConnectionOptions(url),
      ...POOL_OPTIONS[name],
    });
  const pools = { pages: createPool("pages"), background: createPool("background"), health: createPool("health") };
  shared.value = { url, directUrl, pools };
}

/** @throws when the process has not started its database. */
export function getConnectionString(): string {
  return getConnection().url;
}

/** The address past a pooler, where there is one. */
export function getDirectConnectionString(): string {
  return getConnection().directUrl;
}

/**
 * The raw pool: bulk writing, transactions by hand, statistics in SQL. Background work has one apart, so that it can neither
 * take the pages' connections nor wait for them.
 */
export function getPool(): pg.Pool {
  const { pages, background } = getConnection().pools;
  return isInBackground() ? background : pages;
}

/** One connection, for health checks alone. */
export function getHealthPool(): pg.Pool {
  return getConnection().pools.health;
}

/** How this process uses its connections at this moment. */
export function getPoolUsage(): Record<keyof Pools, PoolUsage> {
  const { pages, background, health } = getConnection().pools;
  return { pages: pages.getUsage(), background: background.getUsage(), health: health.getUsage() };
}

/** Lets go of the pools' connections, Prisma's among them; `connectDatabase` may follow. */
export async function closeDatabase(): Promise<void> {
  const connection = shared.value;
  shared.value = undefined;
  await Promise.all(Object.values(connection?.pools ?? {}).map((each: BoundedPool) => each.end()));
}

/**
 * What every connection of ours has in common. The zone is set by a statement, which PgBouncer keeps for the connection in
 * every mode while it refuses the start-up parameter `options`; without UTC the Prisma adapter shifts each instant.
 */
export function getConnectionOptions(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: "watchfolio",
    keepAlive: true,
    onConnect: (client) => client.query("SET TimeZone TO 'UTC'"),
  };
}

function getConnection(): Connection {
  if (!shared.value) throw new Error("The database is not started: call connectDatabase(url) first.");
  return shared.value;
}
