import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { buildRewatchOrder, isAfter, type RewatchCursor, SORT_KEYS } from "./rewatch-cursor";
import type { RewatchFilter, RewatchSort } from "./rewatch-query";
import { buildRewatchedRows, matchesRewatchFilter } from "./rewatch-rows";
import { listRewatchedTitles, type RewatchedTitle } from "./rewatched-titles";

export interface RewatchesPage {
  titles: RewatchedTitle[];
  next: RewatchCursor | null;
}

interface Owner {
  id: number;
  /** IANA zone of the years. */
  timeZone: string;
}

/** One page of titles with rewatches. */
export async function getRewatchesPage(
  owner: Owner,
  query: RewatchFilter & { sort: RewatchSort },
  after: RewatchCursor | null,
  limit: number,
  now: Date,
): Promise<RewatchesPage> {
  const found = await findMatchingTitles(owner.id, query.search);
  const records = await rows<RewatchCursor>(sql`
    SELECT s."simklId", ${SORT_KEYS[query.sort].expression}::text AS "key"
    FROM ${buildRewatchedRows(owner, query)}
    WHERE ${matchesRewatchFilter(query, found?.simklIds ?? null)} AND ${after ? isAfter(query.sort, after) : sql`TRUE`}
    ORDER BY ${buildRewatchOrder(query.sort)} LIMIT ${limit + 1}`);
  const shown = records.slice(0, limit);
  const ids = shown.map(({ simklId }) => simklId);
  const titles = await listRewatchedTitles(owner.id, ids, now);
  return { titles, next: records.length > limit ? (shown.at(-1) ?? null) : null };
}
