import { execute, rows, sql } from "@/lib/database/sql";
import { QUOTA_ZONE } from "@/lib/simkl/client/quota-zone";
import type { CatalogChanges } from "@/lib/simkl/endpoints/changes";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Simkl looks no further back (docs/simkl-api.md#catalog). */
const WINDOW_MS = 14 * DAY;

/** Reads the catalogue records that changed on a day (`YYYY-MM-DD`, New York) or later. */
export type ReadChangesSince = (day: string) => Promise<CatalogChanges>;

/** Once per New York day. Returns how many; null when today's check is done, or was tried within an hour. */
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
  /** The last successful check; null before the first. */
  lastAt: Date | null;
  /** The New York day of `lastAt`, or yesterday: `date_from` includes its day. */
  since: string;
}

/** Claims today's check for this process by recording the attempt. */
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

/** After a long pause Simkl cannot list what changed before its window. */
function markStaleBefore(instant: Date, now: Date): Promise<number> {
  return execute(sql`
    UPDATE "Title" SET "staleSince" = ${now} WHERE "detailsAt" < ${instant} AND "staleSince" IS NULL`);
}
