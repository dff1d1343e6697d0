import { formatQuotaDay } from "@/lib/sync/policy/quota";
import { getQuotaUsage, listUserCalls } from "@/lib/sync/status/quota-usage";
import { getSyncStatus } from "@/lib/sync/status/sync-status";
import type { PageContext } from "./page-context";

/** Requests that Simkl grants the person today still, as the settings show them; null before the first sync. */
export async function getQuotaLeft({ user, now }: PageContext): Promise<number | null> {
  const [status, calls] = await Promise.all([getSyncStatus(user.id), listUserCalls(user.id, formatQuotaDay(now))]);
  if (!status) return null;
  const made = calls.reduce((sum, each) => sum + each.calls, 0);
  const { limit, ours, others } = getQuotaUsage(made, status, user.plan, now);
  return Math.max(0, limit - ours - others);
}
