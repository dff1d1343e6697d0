import type { PoolClient } from "pg";
import { rebuildDailyActivity } from "./update-daily-activity";
import { rebuildTitleYears } from "./update-title-years";

/**
 * Counts everything that a person watched anew, by day and by year, in a transaction: at the end of an import, and when their time zone
 * is another.
 */
export async function rebuildDateAggregates(client: PoolClient, userId: number): Promise<void> {
  // To compile these sums takes longer than to add them.
  await client.query("SET LOCAL jit = off");
  await rebuildDailyActivity(client, userId);
  await rebuildTitleYears(client, userId);
}
