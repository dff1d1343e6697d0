import type { Kind } from "@/lib/database/generated/enums";
import { rows, type Sql, sql } from "@/lib/database/sql";
import { log } from "@/lib/logging/log";
import { SimklClientBlocked, SimklError, SimklQuotaUsedUp, SimklRateLimited } from "@/lib/simkl/client/errors";
import { getSimkl } from "@/lib/simkl/instance";
import { fetchTitle } from "./fetch-title";
import { recordUnknownTitle } from "./unknown-titles";

/** Few, so that requests of pages come in between. */
const WORKERS = 2;
const MAX_PER_RUN = 120;
const MAX_FAILURES = 3;

export interface TitlesReport {
  fetched: number;
  unknown: number;
  failed: number;
  /** Whether no missing or changed record is left. */
  isComplete: boolean;
}

interface WantedTitle {
  simklId: number;
  kind: Kind;
}

export async function refreshTitles(deadline: number, now: Date): Promise<TitlesReport> {
  const wanted = await listWantedTitles(MAX_PER_RUN, now);
  const report = { fetched: 0, unknown: 0, failed: 0 };
  let isStopped = false;
  const queue = wanted.values();
  const work = async () => {
    for (const { simklId, kind } of queue) {
      if (isStopped || Date.now() >= deadline) return;
      try {
        if (await fetchTitle(getSimkl(), kind, simklId, now)) report.fetched += 1;
        else {
          report.unknown += 1;
          await recordUnknownTitle(simklId, now);
        }
      } catch (error) {
        if (!(error instanceof SimklError)) throw error;
        report.failed += 1;
        isStopped ||= isThrottled(error) || report.failed >= MAX_FAILURES;
        log.warn("A catalogue record could not be read.", { kind, simklId, reason: error.message });
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  const isComplete = report.fetched + report.unknown === wanted.length && wanted.length < MAX_PER_RUN;
  return { ...report, isComplete };
}

function isThrottled(error: SimklError): boolean {
  return error instanceof SimklClientBlocked || error instanceof SimklRateLimited || error instanceof SimklQuotaUsedUp;
}

/**
 * Titles of libraries without a record first, then changed ones on active lists (docs/simkl-api.md#catalog). In random order,
 * so that titles that always fail do not block the others.
 */
function listWantedTitles(limit: number, now: Date): Promise<WantedTitle[]> {
  const unknownSince = new Date(now.getTime() - DAY);
  const isNotUnknown = sql`NOT EXISTS (
    SELECT FROM "UnknownTitle" unknown
    WHERE unknown."simklId" = title."simklId" AND unknown."askedAt" > ${unknownSince})`;
  return rows(sql`
    (SELECT title."simklId", title."kind" FROM "Title" title
      WHERE title."detailsAt" IS NULL AND ${isNotUnknown} AND ${isInLibrary()}
      ORDER BY random() LIMIT ${limit})
    UNION ALL
    (SELECT title."simklId", title."kind" FROM "Title" title
      WHERE title."staleSince" IS NOT NULL AND ${isNotUnknown}
        AND ${isInLibrary(sql`item."status" NOT IN ('completed', 'dropped')`)}
      ORDER BY random() LIMIT ${limit})
    LIMIT ${limit}`);
}

function isInLibrary(condition = sql`true`): Sql {
  return sql`EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = title."simklId" AND ${condition})`;
}

const DAY = 24 * 60 * 60_000;
