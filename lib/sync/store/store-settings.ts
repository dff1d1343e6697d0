import type { PoolClient } from "pg";
import { toSimklProfile } from "@/lib/auth/accounts/simkl-profile";
import type { Settings } from "@/lib/simkl/endpoints/users";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";

/** Keeps what a person set at Simkl. In another time zone every viewing may lie on another day. */
export async function storeSettings(client: PoolClient, userId: number, settings: Settings): Promise<void> {
  const { name, plan, timeZone, animeTitleLanguage } = toSimklProfile(settings);
  const { rows } = await client.query<{ zoneBefore: string }>(
    `UPDATE "User" SET "name" = $2, "plan" = $3, "timeZone" = $4, "animeTitleLanguage" = $5
     FROM (SELECT "timeZone" AS "zoneBefore" FROM "User" WHERE "id" = $1) AS before
     WHERE "id" = $1 RETURNING "zoneBefore"`,
    [userId, name, plan, timeZone, animeTitleLanguage],
  );
  if (rows[0]?.zoneBefore !== timeZone) await rebuildDateAggregates(client, userId);
}
