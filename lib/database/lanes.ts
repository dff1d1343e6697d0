import pg from "pg";
import { connectionOptions, connectionString } from "./connection";
import { onConnection } from "./on-connection";
import { processWide } from "./process-wide";

/** How many lanes one process holds at the same time; further ones wait for a connection. */
const MOST_LANES = 16;

const shared = processWide<{ url: string; pool: pg.Pool }>("lanes");

export type LaneResult<T> = { ran: true; value: T } | { ran: false };

/**
 * Runs `work` alone under that name, over all processes of this database; when somebody else is at it, does nothing.
 * The lock belongs to a transaction that stays open and idle meanwhile: it ends with this process, however that ends, it
 * works through a pooler, and it holds no row and no snapshot. When its connection breaks, the lane is lost, and said so
 * by an error after the work.
 */
export async function withLane<T>(name: string, work: () => Promise<T>): Promise<LaneResult<T>> {
  return onConnection(lanePool(), async (client) => {
    await client.query(BEGIN);
    const { rows } = await client.query<{ isFree: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS "isFree"`,
      [name],
    );
    const result: LaneResult<T> = rows[0]?.isFree ? { ran: true, value: await work() } : { ran: false };
    await client.query("COMMIT");
    return result;
  });
}

/** Lets go of the connections that lanes were held on. */
export async function closeLanes(): Promise<void> {
  const lanes = shared.value;
  shared.value = undefined;
  await lanes?.pool.end();
}

// The server notices within a minute or so that the machine of a lane is gone, instead of after its usual two hours.
const BEGIN = `BEGIN;
  SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL tcp_keepalives_idle = 30;
  SET LOCAL tcp_keepalives_interval = 10;
  SET LOCAL tcp_keepalives_count = 3`;

/** Apart from the main pool: a lane that took its last connection would wait for its own work for ever. */
function lanePool(): pg.Pool {
  const url = connectionString();
  if (shared.value?.url === url) return shared.value.pool;
  const pool = new pg.Pool({ ...connectionOptions(url), application_name: "watchfolio-lanes", max: MOST_LANES });
  pool.on("error", (error) => console.error(`An idle lane connection broke: ${error.message}`));
  shared.value = { url, pool };
  return pool;
}
