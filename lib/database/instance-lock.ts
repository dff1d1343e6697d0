import pg from "pg";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { getConnectionOptions, getDirectConnectionString } from "./connection";
import { rows, sql } from "./sql";

/** The first number of our advisory locks; the second is the instance id. */
const LOCK_CLASS = 7301;

interface InstanceLock {
  url: string;
  id: Promise<number>;
  client: pg.Client;
}

const shared = globalSingleton<InstanceLock>("instance-lock");

/** The id of this process while it lives: its claims end with it. After a broken connection the next call takes another id. */
export function getInstanceId(): Promise<number> {
  const url = getDirectConnectionString();
  if (shared.value?.url === url) return shared.value.id;
  const client = new pg.Client({ ...getConnectionOptions(url), application_name: "watchfolio-instance-lock" });
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

/** The ids of all live processes, to stand behind `IN`. */
export const LIVE_INSTANCES = sql`(SELECT "objid"::int FROM pg_locks
  WHERE "locktype" = 'advisory' AND "classid" = ${LOCK_CLASS}::int AND "objsubid" = 2 AND "granted"
    AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database()))`;

export async function releaseInstanceLock(): Promise<void> {
  const lock = shared.value;
  shared.value = undefined;
  await lock?.client.end();
}

/** The lock belongs to an idle transaction, so that it works through a pooler; keep-alives end it soon after a machine is lost. */
async function acquireLock(client: pg.Client): Promise<number> {
  await client.connect();
  await client.query(`BEGIN;
    SET LOCAL idle_in_transaction_session_timeout = 0;
    SET LOCAL tcp_keepalives_idle = 30;
    SET LOCAL tcp_keepalives_interval = 10;
    SET LOCAL tcp_keepalives_count = 3`);
  for (;;) {
    const id = 1 + Math.floor(Math.random() * (2 ** 31 - 2));
    const [lock] = await rows<{ isFree: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(${LOCK_CLASS}::int, ${id}::int) AS "isFree"`,
      client,
    );
    if (lock?.isFree) return id;
  }
}
