import { rows, sql } from "@/lib/database/sql";
import type { SimklUser } from "@/lib/simkl/client/client";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";

/**
 * Makes this process's rate limiter count a write that another process sent: Simkl allows one a second per account
 * (docs/simkl-api.md#rate-limits-and-quotas).
 */
export async function paceAfterOtherProcess(user: SimklUser, claimed: ClaimedUser): Promise<void> {
  const now = new Date();
  // A process that ended during a write may have sent it only now.
  const at = claimed.wasHeld ? now : await findOtherWrite(claimed, now);
  if (at) user.recordExternalWrite(at.getTime());
}

/** Null when no other process wrote recently. A request without an answer may have ended only now. */
async function findOtherWrite({ userId, holder }: ClaimedUser, now: Date): Promise<Date | null> {
  const [latest] = await rows<{ at: Date | null }>(
    sql`SELECT greatest(
       (SELECT max(coalesce("settledAt", ${now})) FROM "PendingWrite" WHERE "userId" = ${userId} AND "sentBy" <> ${holder}
          AND ("settledAt" IS NULL OR "settledAt" > ${now}::timestamptz - interval '10 seconds')),
       (SELECT "wroteAt" FROM "SyncState" WHERE "userId" = ${userId} AND "wroteBy" <> ${holder})
     ) AS "at"`,
  );
  return latest?.at ?? null;
}
