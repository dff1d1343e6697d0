import type { PoolClient } from "pg";
import { rebuildDays } from "./refresh-days";
import { rebuildYears } from "./refresh-years";

/**
 * Counts everything that a person watched anew, by day and by year, in a transaction: at the end of an import, and when their time zone
 * is another.
 */
export async function rebuildCounts(client: PoolClient, userId: number): Promise<void> {
  // To compile these sums takes longer than to add them.
  await client.query("SET LOCAL jit = off");
  await rebuildDays(client, userId);
  await rebuildYears(client, userId);
}
