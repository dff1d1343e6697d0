import type { PoolClient } from "pg";
import { pool } from "./connection";
import { onConnection } from "./on-connection";

/** Runs `work` in one transaction: all of it is committed, or, when it throws, none. */
export async function transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  return onConnection(pool(), async (client) => {
    await client.query("BEGIN");
    const value = await work(client);
    const { command } = await client.query("COMMIT");
    // PostgreSQL answers so, without an error, when a statement failed and nobody minded.
    if (command === "ROLLBACK") throw new Error("A statement of the transaction failed, so nothing of it was stored.");
    return value;
  });
}
