import pg from "pg";
import { log } from "@/lib/logging/log";
import { getConnectionOptions } from "./connection";

/** Lends one connection to that database in the shape of a pool, so that session state such as BEGIN holds over queries. */
export async function withSingleConnection<T>(url: string, work: (connection: pg.Pool) => Promise<T>): Promise<T> {
  const connection = new pg.Pool({ ...getConnectionOptions(url), max: 1, idleTimeoutMillis: 0 });
  // Each migration has an engine of its own, which listens until the connection closes: no leak to warn of.
  connection.setMaxListeners(0);
  connection.on("error", (error) => log.error("The database connection broke.", { reason: error.message }));
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
