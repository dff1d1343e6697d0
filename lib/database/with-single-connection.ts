import pg from "pg";
import { log } from "@/lib/logging/log";
import { getConnectionOptions } from "./connection";

/** A pool of one connection, so that session state such as BEGIN lasts from query to query. */
export async function withSingleConnection<T>(url: string, work: (connection: pg.Pool) => Promise<T>): Promise<T> {
  const connection = new pg.Pool({ ...getConnectionOptions(url), max: 1, idleTimeoutMillis: 0 });
  // The engine of each migration listens until the connection closes, which is no leak.
  connection.setMaxListeners(0);
  connection.on("error", (error) => log.error("The database connection broke.", { reason: error.message }));
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
