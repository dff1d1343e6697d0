import pg from "pg";
import { connectionOptions, connectionString } from "./connection";

/** How many lanes one process holds at the same time; further ones wait for a connection. */
const MOST_LANES = 16;

const shared = globalThis as { [key: symbol]: { url: string; pool: pg.Pool } | undefined };
const KEY = Symbol.for("watchfolio.lanes");

export type LaneResult<T> = { ran: true; value: T } | { ran: false };

/**
 * Runs `work` alone under that name, over all processes of this database; when somebody else is at it, does nothing.
 * The lock belongs to a transaction that stays open and idle meanwhile: it ends with this process, however that ends, it
 * works through a pooler, and it holds no row and no snapshot.
 */
export async function withLane<T>(name: string, work: () => Promise<T>): Promise<LaneResult<T>> {
  const client = await lanePool().connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0");
    const { rows } = await client.query<{ free: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free",
      [name],
    );
    return rows[0]?.free ? { ran: true, value: await work() } : { ran: false };
  } finally {
    await client.query("ROLLBACK").catch((error: Error) => {
      broken = error;
    });
    client.release(broken);
  }
}

/** Lets go of the connections that lanes were held on. */
export async function closeLanes(): Promise<void> {
  const lanes = shared[KEY];
  shared[KEY] = undefined;
  await lanes?.pool.end();
}

/** Apart from the main pool: a lane that waits for its own work's connection would wait for ever. */
function lanePool(): pg.Pool {
  const url = connectionString();
  const existing = shared[KEY];
  if (existing?.url === url) return existing.pool;
  const pool = new pg.Pool({ ...connectionOptions(url), application_name: "watchfolio-lanes", max: MOST_LANES });
  pool.on("error", (error) => console.error(`An idle lane connection broke: ${error.message}`));
  shared[KEY] = { url, pool };
  return pool;
}
