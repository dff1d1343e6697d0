import type { PoolClient } from "pg";
import { execute, sql } from "@/lib/database/sql";
import { rebuildDailyActivity } from "./update-daily-activity";
import { rebuildTitleYears } from "./update-title-years";

/** Counts all viewings of a user by day and by year: at the end of an import, and when their time zone changes. */
export async function rebuildDateAggregates(client: PoolClient, userId: number): Promise<void> {
  // JIT compilation costs more than it saves here.
  await execute(sql`SET LOCAL jit = off`, client);
  await rebuildDailyActivity(client, userId);
  await rebuildTitleYears(client, userId);
}
