import type pg from "pg";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { BoundedPool, type PoolUsage } from "./bounded-pool";
import { isInBackground } from "./connection-context";

interface Pools {
  /** For visitors who wait. */
  pages: BoundedPool;
  /** For syncs, rounds and imports: see `runInBackground`. */
  background: BoundedPool;
  /** For health checks, which must not wait behind either. */
  health: BoundedPool;
}

/** With queue and instance lock twenty a process: four processes fit within PostgreSQL's usual hundred. */
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

/** Opens no connection yet. `directUrl` leads to the same database past a pooler, for long-lived connections. */
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

export function getDirectConnectionString(): string {
  return getConnection().directUrl;
}

/** Background work has its own pool, so that it can neither take the connections of pages nor wait for them. */
export function getPool(): pg.Pool {
  const { pages, background } = getConnection().pools;
  return isInBackground() ? background : pages;
}

export function getHealthPool(): pg.Pool {
  return getConnection().pools.health;
}

export function getPoolUsage(): Record<keyof Pools, PoolUsage> {
  const { pages, background, health } = getConnection().pools;
  return { pages: pages.getUsage(), background: background.getUsage(), health: health.getUsage() };
}

/** Ends all connections, also those of Prisma; `connectDatabase` may follow. */
export async function closeDatabase(): Promise<void> {
  const connection = shared.value;
  shared.value = undefined;
  await Promise.all(Object.values(connection?.pools ?? {}).map((each: BoundedPool) => each.end()));
}

/** Sets the zone by a statement, since PgBouncer rejects the parameter `options`; without UTC Prisma shifts each instant. */
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
