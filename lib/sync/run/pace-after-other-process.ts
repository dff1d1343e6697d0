import { getPool } from "@/lib/database/connection";
import type { SimklUser } from "@/lib/simkl/client/client";
import type { ClaimedUser } from "@/lib/sync/state/claim-users";

/**
 * Simkl allows one write a second for a person over all processes (docs/simkl-api.md#rate-limits-and-quotas): a write
 * that another one sent is heeded by this one's lane.
 */
export async function paceAfterOtherProcess(user: SimklUser, claimed: ClaimedUser): Promise<void> {
  const now = new Date();
  // What died at a write may have sent it only now.
  const at = claimed.wasHeld ? now : await findOtherWrite(claimed, now);
  if (at) user.recordExternalWrite(at.getTime());
}

/** As far as it may matter to the pace; null when no other process wrote. A request without an answer may have ended only now. */
async function findOtherWrite({ userId, holder }: ClaimedUser, now: Date): Promise<Date | null> {
  const { rows } = await getPool().query<{ at: Date | null }>(
    `SELECT greatest(
       (SELECT max(coalesce("settledAt", $3)) FROM "PendingWrite"
        WHERE "userId" = $1 AND "sentBy" <> $2 AND ("settledAt" IS NULL OR "settledAt" > $3::timestamptz - interval '10 seconds')),
       (SELECT "wroteAt" FROM "SyncState" WHERE "userId" = $1 AND "wroteBy" <> $2)
     ) AS "at"`,
    [userId, holder, now],
  );
  return rows[0]?.at ?? null;
}
