import type { Pool, PoolClient } from "pg";
import { holdingConnection } from "./connection-context";

/** Rolls back what a failing `work` leaves open, and listens for a broken connection, which would otherwise end the process. */
export async function withConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    return await holdingConnection(() => work(client));
  } catch (error) {
    await client.query("ROLLBACK").catch(onError);
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}
