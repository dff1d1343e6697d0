import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { formatQuotaDay } from "@/lib/sync/policy/quota";
import { getQuotaUsage, listUserCalls } from "@/lib/sync/status/quota-usage";
import { getSyncStatus } from "@/lib/sync/status/sync-status";

/** The remaining daily quota, as far as it is known. */
export async function getRemainingRequests(user: CurrentUser, now: Date): Promise<{ left: number; limit: number }> {
  const [status, calls] = await Promise.all([getSyncStatus(user.id), listUserCalls(user.id, formatQuotaDay(now))]);
  const made = calls.reduce((sum, each) => sum + each.calls, 0);
  const quota = status ?? { quotaLimit: null, quotaRemaining: null, quotaSeenAt: null };
  const { limit, ours, others } = getQuotaUsage(made, quota, user.plan, now);
  return { left: Math.max(0, limit - ours - others), limit };
}
