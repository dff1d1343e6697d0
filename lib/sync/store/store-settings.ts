import type { PoolClient } from "pg";
import { toSimklProfile } from "@/lib/auth/accounts/simkl-profile";
import { rows, sql } from "@/lib/database/sql";
import type { Settings } from "@/lib/simkl/endpoints/users";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";

/** In another time zone every viewing may be on another day. */
export async function storeSettings(client: PoolClient, userId: number, settings: Settings): Promise<void> {
  const { name, plan, timeZone, animeTitleLanguage } = toSimklProfile(settings);
  const [before] = await rows<{ zoneBefore: string }>(
    sql`UPDATE "User" SET "name" = ${name}, "plan" = ${plan}, "timeZone" = ${timeZone},
       "animeTitleLanguage" = ${animeTitleLanguage}
     FROM (SELECT "timeZone" AS "zoneBefore" FROM "User" WHERE "id" = ${userId}) AS before
     WHERE "id" = ${userId} RETURNING "zoneBefore"`,
    client,
  );
  if (before?.zoneBefore !== timeZone) await rebuildDateAggregates(client, userId);
}
