import { DateTime } from "luxon";
import { QUOTA_ZONE } from "@/lib/simkl/quota-zone";

const SHARE_LEFT_ALONE = 0.25;
const SPREAD_MS = 20 * 60_000;

export interface Quota {
  limit: number;
  remaining: number;
  seenAt: Date;
}

/** The quota's day at an instant, as `2026-11-21`. */
export function quotaDay(now: Date): string {
  return DateTime.fromJSDate(now, { zone: QUOTA_ZONE }).toFormat("yyyy-MM-dd");
}

/** When the quota starts anew after an instant. */
export function quotaReset(now: Date): Date {
  return DateTime.fromJSDate(now, { zone: QUOTA_ZONE }).plus({ days: 1 }).startOf("day").toJSDate();
}

/**
 * Until when background work has to wait, because three quarters of the day's requests are used
 * (docs/architecture.md#how-a-library-stays-in-step): some minutes past the reset, so that a fleet does not return at
 * once. Null when there is enough. `random` is in [0, 1).
 */
export function quotaHold(quota: Quota | null, now: Date, random: number): Date | null {
  if (!quota || quota.remaining > quota.limit * SHARE_LEFT_ALONE) return null;
  if (quotaDay(quota.seenAt) !== quotaDay(now)) return null;
  return new Date(quotaReset(now).getTime() + random * SPREAD_MS);
}
