import type { CurrentUser } from "@/lib/accounts/guards";
import { ownCalls, quotaUse } from "@/lib/sync/own-calls";
import { quotaDay } from "@/lib/sync/quota";
import { standingOf } from "@/lib/sync/standing";

/** How many requests Simkl still grants a person today, as far as is known. */
export async function requestsLeft(user: CurrentUser, now: Date): Promise<{ left: number; limit: number }> {
  const [standing, calls] = await Promise.all([standingOf(user.id), ownCalls(user.id, quotaDay(now))]);
  const made = calls.reduce((sum, each) => sum + each.calls, 0);
  const seen = standing ?? { quotaLimit: null, quotaRemaining: null, quotaSeenAt: null };
  const { limit, ours, others } = quotaUse(made, seen, user.plan, now);
  return { left: Math.max(0, limit - ours - others), limit };
}
