import { DateTime } from "luxon";
import { QUOTA_ZONE } from "@/lib/simkl/client/quota-zone";

const RESERVED_SHARE = 0.25;
const JITTER_MS = 20 * 60_000;

export interface Quota {
  limit: number;
  remaining: number;
  seenAt: Date;
}

/** As `2026-11-21`. */
export function formatQuotaDay(now: Date): string {
  return DateTime.fromJSDate(now, { zone: QUOTA_ZONE }).toFormat("yyyy-MM-dd");
}

export function getNextQuotaReset(now: Date): Date {
  return DateTime.fromJSDate(now, { zone: QUOTA_ZONE }).plus({ days: 1 }).startOf("day").toJSDate();
}

/**
 * Until when background work waits, once three quarters of the day's quota are used (docs/architecture.md#how-a-library-stays-in-step):
 * at random within 20 minutes after the reset. `random` is in [0, 1).
 */
export function getQuotaHold(quota: Quota | null, now: Date, random: number): Date | null {
  if (!quota || quota.remaining > quota.limit * RESERVED_SHARE) return null;
  if (formatQuotaDay(quota.seenAt) !== formatQuotaDay(now)) return null;
  return new Date(getNextQuotaReset(now).getTime() + random * JITTER_MS);
}
