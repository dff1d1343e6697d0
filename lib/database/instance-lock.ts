import pg from "pg";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { getConnectionOptions, getDirectConnectionString } from "./connection";

/** Our own among PostgreSQL's advisory locks of two numbers. */
const LOCK_CLASS = 7301;

interface InstanceLock {
  url: string;
  id: Promise<number>;
  client: pg.Client;
}

const shared = globalSingleton<InstanceLock>("presence");

/**
 * The number under which this process is known to all others of the database for as long as it lives: what it marks with it
 * is nobody's any more once it has gone, however it went. A broken connection ends the presence; the next call begins
 * another one.
 */
export function getInstanceId(): Promise<number> {
  const url = getDirectConnectionString();
  if (shared.value?.url === url) return shared.value.id;
  const client = new pg.Client({ ...getConnectionOptions(url), application_name: "watchfolio-presence" });
  const lock: InstanceLock = { url, client, id: acquireLock(client) };
  const forget = () => {
    if (shared.value === lock) shared.value = undefined;
  };
  client.on("error", forget);
  client.on("end", forget);
  lock.id.catch(forget);
  shared.value = lock;
  return lock.id;
}

/** SQL for the numbers of all processes that live: a list for `IN`. */
export const LIVE_INSTANCES = `(SELECT "objid"::int FROM pg_locks
  WHERE "locktype" = 'advisory' AND "classid" = ${LOCK_CLASS} AND "objsubid" = 2 AND "granted"
    AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database()))`;

/** Ends the presence of this process. */
export async function releaseInstanceLock(): Promise<void> {
  const lock = shared.value;
  shared.value = undefined;
  await lock?.client.end();
}

/**
 * The lock belongs to a transaction that stays open and idle, so that it works through a pooler too, where
 * it occupies one of its connections; such a transaction holds no row and no snapshot. The server notices within a minute or so that a whole machine is gone, not after its usual two hours.
 */
async function acquireLock(client: pg.Client): Promise<number> {
  await client.connect();
  await client.query(`BEGIN;
    SET LOCAL idle_in_transaction_session_timeout = 0;
    SET LOCAL tcp_keepalives_idle = 30;
    SET LOCAL tcp_keepalives_interval = 10;
    SET LOCAL tcp_keepalives_count = 3`);
  for (;;) {
    const id = 1 + Math.floor(Math.random() * (2 ** 31 - 2));
    const { rows } = await client.query<{ isFree: boolean }>(
      `SELECT pg_try_advisory_xact_lock($1::int, $2::int) AS "isFree"`,
      [LOCK_CLASS, id],
    );
    if (rows[0]?.isFree) return id;
  }
}
