import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatQuotaDay } from "@/lib/sync/policy/quota";
import { getSyncStatus } from "@/lib/sync/status/sync-status";

/** How many requests Simkl grants the person today still; null until it said so today. */
export async function getQuotaLeft({ user, now }: PageContext): Promise<number | null> {
  const status = await getSyncStatus(user.id);
  const isOfToday = status?.quotaSeenAt && formatQuotaDay(status.quotaSeenAt) === formatQuotaDay(now);
  return isOfToday ? status.quotaRemaining : null;
}
