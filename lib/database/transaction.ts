import type { PoolClient } from "pg";
import { getPool } from "./connection";
import { withConnection } from "./with-connection";

/** `relaxed` does not wait for the disk: a crash of the server may undo the last half second. For work that can be repeated. */
export type Durability = "durable" | "relaxed";

export async function withTransaction<T>(
  work: (client: PoolClient) => Promise<T>,
  durability: Durability = "durable",
): Promise<T> {
  return withConnection(getPool(), async (client) => {
    await client.query(durability === "durable" ? "BEGIN" : "BEGIN; SET LOCAL synchronous_commit TO off");
    const value = await work(client);
    const { command } = await client.query("COMMIT");
    // PostgreSQL reports no error when the failure of a statement was caught.
    if (command === "ROLLBACK") throw new Error("A statement of the transaction failed, so nothing of it was stored.");
    return value;
  });
}
