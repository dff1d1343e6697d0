import type { PoolClient } from "pg";
import { getPool } from "./connection";
import { withConnection } from "./with-connection";

/**
 * `relaxed` does not wait for the disk: a crash of the database server, not of this process, may undo the last half second
 * whole, and whatever is committed durably afterwards keeps it. For work that is done again when it is missing.
 */
export type Durability = "durable" | "relaxed";

/** Runs `work` in one transaction: all of it is committed, or, when it throws, none. */
export async function withTransaction<T>(
  work: (client: PoolClient) => Promise<T>,
  durability: Durability = "durable",
): Promise<T> {
  return withConnection(getPool(), async (client) => {
    await client.query(durability === "durable" ? "BEGIN" : "BEGIN; SET LOCAL synchronous_commit TO off");
    const value = await work(client);
    const { command } = await client.query("COMMIT");
    // PostgreSQL answers so, without an error, when a statement failed and nobody minded.
    if (command === "ROLLBACK") throw new Error("A statement of the transaction failed, so nothing of it was stored.");
    return value;
  });
}
