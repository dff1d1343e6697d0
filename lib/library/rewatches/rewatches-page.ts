import "server-only";
import { rows, sql } from "@/lib/database/sql";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { getRewatchKeyset, REWATCH_SORT_KEYS, type RewatchCursor } from "./rewatch-keyset";
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
  const keyset = getRewatchKeyset(query.sort);
  const found = await findMatchingTitles(owner.id, query.search);
  const records = await rows<RewatchCursor>(sql`
    SELECT s."simklId", ${REWATCH_SORT_KEYS[query.sort].expression} AS "key"
    FROM ${buildRewatchedRows(owner, query)}
    WHERE ${matchesRewatchFilter(query, found?.simklIds ?? null)} AND ${keyset.isAfter(after)}
    ${keyset.orderBy} LIMIT ${limit + 1}`);
  const page = keyset.toPage(records, limit);
  const ids = page.rows.map(({ simklId }) => simklId);
  return { titles: await listRewatchedTitles(owner.id, ids, now), next: page.next };
}
