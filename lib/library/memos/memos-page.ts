import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { TitleCursor } from "@/lib/library/browse/title-keyset";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { findMatchingMemos } from "./matching-memos";
import { getMemoKeyset, MEMO_SORT_KEYS } from "./memo-keyset";
import type { MemoFilter, MemoOrder } from "./memo-query";
import { buildMemoRows, matchesMemoFilter, type PendingMemos } from "./memo-rows";

export interface Memo {
  simklId: number;
  kind: Kind;
  title: string;
  year: number | null;
  poster: string | null;
  url: string;
  status: ListStatus;
  rating: number | null;
  /** The latest date of the title; Simkl keeps none of the memo. */
  movedAt: Date | null;
  text: string;
  isPrivate: boolean;
  /** Not sent to Simkl, or not confirmed. */
  isPending: boolean;
}

export interface MemosPage {
  memos: Memo[];
  next: TitleCursor | null;
}

type Row = Omit<Memo, "url"> & TitleCursor & { slug: string | null };

/** One page of memos, with pending changes applied. */
export async function getMemosPage(
  userId: number,
  pending: PendingMemos,
  query: MemoFilter & MemoOrder,
  after: TitleCursor | null,
  limit: number,
): Promise<MemosPage> {
  const found = await findMatchingMemos(userId, pending, query.search);
  const keyset = getMemoKeyset(query);
  const records = await rows<Row>(sql`
    SELECT m.*, ${MEMO_SORT_KEYS[query.sort].expression} AS "key", t."sortTitle", t."kind", t."title", t."year", t."poster", t."ids"->>'slug' AS "slug"
    FROM ${buildMemoRows(userId, pending)}
    WHERE ${matchesMemoFilter(query, found?.simklIds ?? null)} AND ${keyset.isAfter(after)}
    ${keyset.orderBy} LIMIT ${limit + 1}`);
  const page = keyset.toPage(records, limit);
  return { memos: page.rows.map(({ key: _, sortTitle: __, ...row }) => withTitleUrl(row)), next: page.next };
}
