import type pg from "pg";
import { BoundedPool, type PoolUsage } from "./bounded-pool";
import { isInBackground } from "./connection-context";
import { processWide } from "./process-wide";

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

const shared = processWide<Connection>("database");

/**
 * Makes this process use the database at that address; the pools open no connection before the first query. `directUrl` leads
 * to the same database past a pooler, for what lasts as long as the process.
 */
export function connectDatabase(url: string, directUrl = url): void {
  const poolOf = (name: keyof Pools) =>
    new BoundedPool(name === "pages" ? "pages" : `${name} work`, { ...connectionOptions(url), ...POOL_OPTIONS[name] });
  const pools = { pages: poolOf("pages"), background: poolOf("background"), health: poolOf("health") };
  shared.value = { url, directUrl, pools };
}

/** @throws when the process has not started its database. */
export function connectionString(): string {
  return current().url;
}

/** The address past a pooler, where there is one. */
export function directConnectionString(): string {
  return current().directUrl;
}

/**
 * The raw pool: bulk writing, transactions by hand, statistics in SQL. Background work has one apart, so that it can neither
 * take the pages' connections nor wait for them.
 */
export function pool(): pg.Pool {
  const { pages, background } = current().pools;
  return isInBackground() ? background : pages;
}

/** One connection, for health checks alone. */
export function healthPool(): pg.Pool {
  return current().pools.health;
}

/** How this process uses its connections at this moment. */
export function poolUsage(): Record<keyof Pools, PoolUsage> {
  const { pages, background, health } = current().pools;
  return { pages: pages.usage(), background: background.usage(), health: health.usage() };
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
