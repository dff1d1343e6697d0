import { pool } from "@/lib/database/connection";
import { log } from "@/lib/log";
import type { CatalogChanges } from "@/lib/simkl/changes";
import { SimklError } from "@/lib/simkl/errors";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Simkl looks no further back (digest §17). */
const WINDOW_MS = 14 * DAY;
const OVERLAP_MS = HOUR;

/** Asks Simkl in somebody's name what changed since an instant (ISO-8601); null when there is nobody to ask for. */
export type AskChanges = (since: string) => Promise<CatalogChanges | null>;

/**
 * Asks at most once a day what changed in Simkl's catalogue, and marks the records of ours that did. Answers how many; null
 * when it was not yet time, or when there was no answer: then it is tried again after an hour.
 */
export async function noteChanges(askChanges: AskChanges, now: Date): Promise<number | null> {
  const last = await dueSince(now);
  if (!last) return null;
  const since = new Date((last.changesAt?.getTime() ?? now.getTime() - DAY) - OVERLAP_MS);
  const changes = await askChanges(`${since.toISOString().slice(0, 19)}Z`).catch(saidToOperator);
  if (!changes) return null;

  const marked = await markStale([...changes.movies, ...changes.shows, ...changes.anime], now);
  const forgotten =
    since.getTime() < now.getTime() - WINDOW_MS ? await markAllBefore(new Date(now.getTime() - WINDOW_MS), now) : 0;
  await pool().query(`UPDATE "CatalogState" SET "changesAt" = $1 WHERE "id" = 1`, [now]);
  return marked + forgotten;
}

/** The last answer, when it is time to ask again; the try is noted at once. */
async function dueSince(now: Date): Promise<{ changesAt: Date | null } | undefined> {
  const { rows } = await pool().query<{ changesAt: Date | null }>(
    `INSERT INTO "CatalogState" AS state ("id", "triedAt") VALUES (1, $1)
     ON CONFLICT ("id") DO UPDATE SET "triedAt" = EXCLUDED."triedAt"
     WHERE (state."changesAt" IS NULL OR state."changesAt" <= $2) AND (state."triedAt" IS NULL OR state."triedAt" <= $3)
     RETURNING "changesAt"`,
    [now, new Date(now.getTime() - DAY), new Date(now.getTime() - HOUR)],
  );
  return rows[0];
}

function saidToOperator(error: unknown): null {
  if (!(error instanceof SimklError)) throw error;
  log.warn("What changed in the catalogue could not be read.", { reason: error.message });
  return null;
}

async function markStale(simklIds: readonly number[], now: Date): Promise<number> {
  const { rowCount } = await pool().query(
    `UPDATE "Title" SET "staleSince" = $2
     WHERE "simklId" = ANY($1::bigint[]) AND "detailsAt" IS NOT NULL AND "staleSince" IS NULL`,
    [simklIds, now],
  );
  return rowCount ?? 0;
}

/** After a long silence nobody can say what changed before the window. */
async function markAllBefore(instant: Date, now: Date): Promise<number> {
  const { rowCount } = await pool().query(
    `UPDATE "Title" SET "staleSince" = $2 WHERE "detailsAt" < $1 AND "staleSince" IS NULL`,
    [instant, now],
  );
  return rowCount ?? 0;
}
