import { getPool } from "@/lib/database/connection";
import type { Plan } from "@/lib/database/generated/enums";
import { formatQuotaDay } from "@/lib/sync/policy/quota";
import type { SyncStatus } from "./sync-status";

/**
 * What Simkl grants an account per day (docs/simkl-api.md#rate-limits-and-quotas), until its own headers have said it.
 */
const DAILY_QUOTA: Record<Plan, number> = { free: 500, pro: 1000, vip: 10_000 };

export interface EndpointCalls {
  /** Template such as `GET /sync/activities`. */
  endpoint: string;
  calls: number;
}

/** How many calls were made for a person on a day of Simkl's quota (`2026-11-21`, New York), most used first. */
export async function listUserCalls(userId: number, day: string): Promise<EndpointCalls[]> {
  const { rows } = await getPool().query<EndpointCalls>(
    `SELECT "endpoint", sum("calls")::int AS "calls" FROM "ApiCallCount"
     WHERE "userId" = $1 AND "day" = $2::date GROUP BY "endpoint" ORDER BY "calls" DESC, "endpoint"`,
    [userId, day],
  );
  return rows;
}

export interface QuotaUsage {
  limit: number;
  /** By the syncs of this person's library. */
  ours: number;
  /** By signing in here and by other apps of the same person, as far as Simkl's headers told when we last asked. */
  others: number;
}

/** How the day's requests are used. Simkl counts per region, hence loosely: ours are never shown as fewer than we made. */
export function getQuotaUsage(
  ours: number,
  { quotaLimit, quotaRemaining, quotaSeenAt }: Pick<SyncStatus, "quotaLimit" | "quotaRemaining" | "quotaSeenAt">,
  plan: Plan,
  now: Date,
): QuotaUsage {
  const limit = quotaLimit ?? DAILY_QUOTA[plan];
  const isOfToday = quotaSeenAt !== null && formatQuotaDay(quotaSeenAt) === formatQuotaDay(now);
  const used = isOfToday && quotaRemaining !== null ? limit - quotaRemaining : 0;
  return { limit, ours, others: Math.max(0, used - ours) };
}
