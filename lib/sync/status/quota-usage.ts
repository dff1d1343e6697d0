import type { Plan } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { formatQuotaDay } from "@/lib/sync/policy/quota";
import type { SyncStatus } from "./sync-status";

/** Requests per day and account (docs/simkl-api.md#rate-limits-and-quotas), until response headers give the limit. */
const DAILY_QUOTA: Record<Plan, number> = { free: 500, pro: 1000, vip: 10_000 };

export interface EndpointCalls {
  /** Template such as `GET /sync/activities`. */
  endpoint: string;
  calls: number;
}

/** The calls for a user on a day of Simkl's quota (`2026-11-21`, New York), most used first. */
export function listUserCalls(userId: number, day: string): Promise<EndpointCalls[]> {
  return rows<EndpointCalls>(
    sql`SELECT "endpoint", sum("calls")::int AS "calls" FROM "ApiCallCount"
     WHERE "userId" = ${userId} AND "day" = ${day}::date GROUP BY "endpoint" ORDER BY "calls" DESC, "endpoint"`,
  );
}

export interface QuotaUsage {
  limit: number;
  ours: number;
  /** By sign-ins and by other apps of the same account, from the headers of the last response. */
  others: number;
}

/** The use of the day's quota. Simkl counts per region, so not exactly: `ours` is never less than the calls we made. */
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
