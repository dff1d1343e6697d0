import "server-only";
import { db } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { matchingTitles } from "../browse/matching-titles";
import { inOrder, isAfter, type RewatchPlace, SORT_KEYS } from "./rewatch-place";
import type { RewatchFilter, RewatchSort } from "./rewatch-query";
import { isAsked, rewatchedRows } from "./rewatch-rows";
import { type RewatchedTitle, rewatchedTitles } from "./rewatched-titles";

export interface RewatchesPage {
  titles: RewatchedTitle[];
  /** Where the next page begins; null after the last. */
  next: RewatchPlace | null;
}

interface Viewer {
  id: number;
  /** An IANA zone: years are of it. */
  timeZone: string;
}

/** The titles with rewatches that are asked for, in their order, from a place on, each with every round. */
export async function rewatchesPage(
  viewer: Viewer,
  asked: RewatchFilter & { sort: RewatchSort },
  after: RewatchPlace | null,
  limit: number,
  now: Date,
): Promise<RewatchesPage> {
  const found = await matchingTitles(viewer.id, asked.search);
  const rows = await db.$queryRaw<RewatchPlace[]>`
    SELECT s."simklId", ${SORT_KEYS[asked.sort].sql}::text AS "key"
    FROM ${rewatchedRows(viewer, asked)}
    WHERE ${isAsked(asked, found?.simklIds ?? null)} AND ${after ? isAfter(asked.sort, after) : Prisma.sql`TRUE`}
    ORDER BY ${inOrder(asked.sort)} LIMIT ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ simklId }) => simklId);
  const titles = await rewatchedTitles(viewer.id, ids, now);
  return { titles, next: rows.length > limit ? (shown.at(-1) ?? null) : null };
}
