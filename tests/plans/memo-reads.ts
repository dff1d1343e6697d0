import { listFinishedWithoutMemo } from "@/lib/library/memos/finished-without-memo";
import { findMatchingMemos } from "@/lib/library/memos/matching-memos";
import { getMemoFacets } from "@/lib/library/memos/memo-facets";
import { EVERY_MEMO, MEMO_SORTS, type MemoFilter, type MemoSort } from "@/lib/library/memos/memo-query";
import type { PendingMemos } from "@/lib/library/memos/memo-rows";
import { getMemosPage } from "@/lib/library/memos/memos-page";
import { listMemosToChange } from "@/lib/library/memos/memos-to-change";
import { READER } from "./large-tables";
import type { Reads } from "./plan-inputs";

const MEMOS: MemoFilter[] = [
  EVERY_MEMO,
  { search: "memo 100", privacy: "private", kind: "tv", status: "watching", rating: 8, year: 2000 },
  { ...EVERY_MEMO, search: "mmeo tilte" },
];

const PENDING: PendingMemos = new Map(
  [7, 50, 100].map((simklId) => [
    simklId,
    { status: "completed", rating: 8, memo: { text: "Pending", isPrivate: true } },
  ]),
);

export const MEMO_READS: Reads = {
  "library/memos/finished-without-memo": [() => listFinishedWithoutMemo(READER, PENDING, new Date("2026-04-01"), 3)],
  "library/memos/matching-memos": MEMOS.map(
    ({ search }) =>
      () =>
        findMatchingMemos(READER, PENDING, search || "a memo"),
  ),
  "library/memos/memo-facets": MEMOS.map((filter) => () => getMemoFacets(READER, PENDING, filter)),
  "library/memos/memos-page": [
    ...MEMOS.map(
      (filter) => () => getMemosPage(READER, PENDING, { ...filter, sort: "moved", direction: "desc" }, null, 40),
    ),
    ...Object.keys(MEMO_SORTS).map((sort) => () => readSecondPage(sort as MemoSort)),
  ],
  "library/memos/memos-to-change": MEMOS.flatMap((filter) => [
    () => listMemosToChange(READER, PENDING, filter, null),
    () => listMemosToChange(READER, PENDING, filter, [50, 100, 200]),
  ]),
};

async function readSecondPage(sort: MemoSort): Promise<void> {
  const query = { ...EVERY_MEMO, sort, direction: MEMO_SORTS[sort] };
  const { next } = await getMemosPage(READER, PENDING, query, null, 2);
  await getMemosPage(READER, PENDING, query, next, 2);
}
