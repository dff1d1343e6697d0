import { execute, rows, sql } from "@/lib/database/sql";
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
  await execute(sql`UPDATE "CatalogState" SET "changesAt" = ${now} WHERE "id" = 1`);
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
  const retryBefore = new Date(now.getTime() - HOUR);
  const [check] = await rows<DueCheck>(sql`
    INSERT INTO "CatalogState" AS state ("id", "triedAt") VALUES (1, ${now})
    ON CONFLICT ("id") DO UPDATE SET "triedAt" = EXCLUDED."triedAt"
    WHERE (state."changesAt" IS NULL
        OR (state."changesAt" AT TIME ZONE ${QUOTA_ZONE})::date < (${now}::timestamptz AT TIME ZONE ${QUOTA_ZONE})::date)
      AND (state."triedAt" IS NULL OR state."triedAt" <= ${retryBefore})
    RETURNING "changesAt" AS "lastAt",
      to_char(coalesce("changesAt", ${now}::timestamptz - interval '1 day') AT TIME ZONE ${QUOTA_ZONE}, 'YYYY-MM-DD')
        AS "since"`);
  return check;
}

function markStale(simklIds: readonly number[], now: Date): Promise<number> {
  return execute(sql`
    UPDATE "Title" SET "staleSince" = ${now}
    WHERE "simklId" = ANY(${simklIds}::bigint[]) AND "detailsAt" IS NOT NULL AND "staleSince" IS NULL`);
}

/** After a long silence nobody can say what changed before the window. */
function markStaleBefore(instant: Date, now: Date): Promise<number> {
  return execute(sql`
    UPDATE "Title" SET "staleSince" = ${now} WHERE "detailsAt" < ${instant} AND "staleSince" IS NULL`);
}
