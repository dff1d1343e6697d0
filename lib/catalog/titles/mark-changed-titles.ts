import { getPool } from "@/lib/database/connection";
import { QUOTA_ZONE } from "@/lib/simkl/client/quota-zone";
import type { CatalogChanges } from "@/lib/simkl/endpoints/changes";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Simkl looks no further back (docs/simkl-api.md#catalog). */
const WINDOW_MS = 14 * DAY;

/** Asks Simkl which catalogue records changed on a day (`YYYY-MM-DD`, New York) or later. */
export type ReadChangesSince = (day: string) => Promise<CatalogChanges>;

/**
 * Asks once per New York day which records of Simkl's catalogue changed, and marks those of ours. Returns how many; null when
 * today's question was answered already or was tried within the last hour. Throws what `readChangesSince` throws.
 */
export async function markChangedTitles(readChangesSince: ReadChangesSince, now: Date): Promise<number | null> {
  const due = await claimDailyCheck(now);
  if (!due) return null;
  const { movies, shows, anime } = await readChangesSince(due.since);

  const marked = await markStale([...movies, ...shows, ...anime], now);
  const windowStart = new Date(now.getTime() - WINDOW_MS);
  const markedByAge = due.lastAt && due.lastAt < windowStart ? await markStaleBefore(windowStart, now) : 0;
  await getPool().query(`UPDATE "CatalogState" SET "changesAt" = $1 WHERE "id" = 1`, [now]);
  return marked + markedByAge;
}

interface DueCheck {
  /** When it was last answered; null before the first time. */
  lastAt: Date | null;
  /** The New York day of that, or yesterday: `date_from` includes its day. */
  since: string;
}

/** Today's question for this process alone, when it is due; the try is recorded at once. */
async function claimDailyCheck(now: Date): Promise<DueCheck | undefined> {
  const { rows } = await getPool().query<DueCheck>(
    `INSERT INTO "CatalogState" AS state ("id", "triedAt") VALUES (1, $1)
     ON CONFLICT ("id") DO UPDATE SET "triedAt" = EXCLUDED."triedAt"
     WHERE (state."changesAt" IS NULL OR (state."changesAt" AT TIME ZONE $3)::date < ($1::timestamptz AT TIME ZONE $3)::date)
       AND (state."triedAt" IS NULL OR state."triedAt" <= $2)
     RETURNING "changesAt" AS "lastAt",
       to_char(coalesce("changesAt", $1::timestamptz - interval '1 day') AT TIME ZONE $3, 'YYYY-MM-DD') AS "since"`,
    [now, new Date(now.getTime() - HOUR), QUOTA_ZONE],
  );
  return rows[0];
}

async function markStale(simklIds: readonly number[], now: Date): Promise<number> {
  const { rowCount } = await getPool().query(
    `UPDATE "Title" SET "staleSince" = $2
     WHERE "simklId" = ANY($1::bigint[]) AND "detailsAt" IS NOT NULL AND "staleSince" IS NULL`,
    [simklIds, now],
  );
  return rowCount ?? 0;
}

/** After a long silence nobody can say what changed before the window. */
async function markStaleBefore(instant: Date, now: Date): Promise<number> {
  const { rowCount } = await getPool().query(
    `UPDATE "Title" SET "staleSince" = $2 WHERE "detailsAt" < $1 AND "staleSince" IS NULL`,
    [instant, now],
  );
  return rowCount ?? 0;
}
