import { db } from "@/lib/database/client";
import type { RunOutcome } from "@/lib/database/generated/enums";
import type { SimklCall } from "@/lib/simkl/client";

export type SyncTrigger = "sign-in" | "visit" | "person" | "schedule" | "cron";

export interface SyncRun {
  /** To be told of every call the run makes. */
  record: (call: SimklCall) => void;
  finish: (result: { outcome: RunOutcome; changed: number; error: string | null }) => Promise<void>;
}

/**
 * Opens a line in the person's run log; `finish` closes it, with the calls made and the quota last seen. Only who has the
 * person's lane may begin one, so a line that is still open belongs to a process that is gone: it is closed as failed.
 */
export async function beginRun(userId: number, trigger: SyncTrigger): Promise<SyncRun> {
  await db.syncRun.updateMany({
    where: { userId, outcome: "running" },
    data: { outcome: "failed", endedAt: new Date(), error: "The process ended before the run did." },
  });
  const { id } = await db.syncRun.create({ data: { userId, trigger }, select: { id: true } });
  const calls: SimklCall[] = [];
  return {
    record: (call) => calls.push(call),
    async finish(result) {
      const quota = calls.findLast((call) => call.quota !== null)?.quota;
      const now = new Date();
      await db.$transaction([
        db.syncRun.update({
          where: { id, userId },
          data: { ...result, endedAt: now, calls: calls.map((call) => ({ ...call })) },
        }),
        db.syncState.update({
          where: { userId },
          data: quota ? { quotaLimit: quota.limit, quotaRemaining: quota.remaining, quotaSeenAt: now } : {},
        }),
      ]);
    },
  };
}
