import { tokensOf } from "./accounts/tokens";
import { refreshCalendar } from "./catalog/calendar/refresh-calendar";
import { type CatalogReport, refreshCatalog } from "./catalog/refresh-catalog";
import { runInBackground } from "./database/background";
import { pool } from "./database/connection";
import { type CatalogChanges, readChanges } from "./simkl/changes";
import { simkl } from "./simkl-client";
import { claimOne, giveBack } from "./sync/claim";

const CANDIDATES = 5;

/**
 * One round of care for the shared catalogue, for the server's loop and for cron: see `refreshCalendar` and `refreshCatalog`. Records are read without
 * a token; only the daily question what changed needs a person, and costs one of their requests.
 */
export function catalogRound(deadline: number): Promise<CatalogReport | null> {
  return runInBackground(async () => {
    await refreshCalendar({ deadline });
    return refreshCatalog({ deadline, askChanges });
  });
}

/** In the name of somebody who was here lately, is not being synced, and has requests to spare; null when there is nobody. */
async function askChanges(since: string): Promise<CatalogChanges | null> {
  for (const userId of await candidates()) {
    const claimed = await claimOne(userId, "cron");
    if (!claimed) continue;
    try {
      const user = simkl().as(tokensOf(userId, { known: claimed.grant, background: true }), { background: true });
      return await readChanges(user, since);
    } finally {
      await giveBack([claimed]);
    }
  }
  return null;
}

async function candidates(): Promise<number[]> {
  const { rows } = await pool().query<{ userId: number }>(
    `SELECT state."userId" FROM "SyncState" state JOIN "User" person ON person."id" = state."userId"
     WHERE state."phase" = 'ready' AND state."failures" = 0 AND state."claimedBy" IS NULL AND state."pausedBy" IS NULL
       AND (state."quotaUntil" IS NULL OR state."quotaUntil" < now())
     ORDER BY person."plan" DESC, person."lastSeenAt" DESC LIMIT $1`,
    [CANDIDATES],
  );
  return rows.map(({ userId }) => userId);
}
