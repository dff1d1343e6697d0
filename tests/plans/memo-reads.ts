import { finishedWithoutMemo } from "@/lib/library/memos/finished-without-memo";
import { matchingMemos } from "@/lib/library/memos/matching-memos";
import { memoFacets } from "@/lib/library/memos/memo-facets";
import { EVERY_MEMO, MEMO_SORTS, type MemoFilter, type MemoSort } from "@/lib/library/memos/memo-query";
import type { TitlesAhead } from "@/lib/library/memos/memo-rows";
import { memosPage } from "@/lib/library/memos/memos-page";
import { memosToTurn } from "@/lib/library/memos/memos-to-turn";
import type { Reads } from "./asked";
import { READER } from "./large-tables";

const MEMOS: MemoFilter[] = [
  EVERY_MEMO,
  { search: "memo 100", privacy: "private", kind: "tv", status: "watching", rating: 8, year: 2000 },
  { ...EVERY_MEMO, search: "mmeo tilte" },
];

const AHEAD: TitlesAhead = new Map(
  [7, 50, 100].map((simklId) => [
    simklId,
    { status: "completed", rating: 8, memo: { text: "Ahead", isPrivate: true } },
  ]),
);

/** What the memos ask. */
export const MEMO_READS: Reads = {
  "library/memos/finished-without-memo": [() => finishedWithoutMemo(READER, AHEAD, new Date("2026-04-01"), 3)],
  "library/memos/matching-memos": MEMOS.map(
    ({ search }) =>
      () =>
        matchingMemos(READER, AHEAD, search || "a memo"),
  ),
  "library/memos/memo-facets": MEMOS.map((filter) => () => memoFacets(READER, AHEAD, filter)),
  "library/memos/memos-page": [
    ...MEMOS.map((filter) => () => memosPage(READER, AHEAD, { ...filter, sort: "moved", direction: "desc" }, null, 40)),
    ...Object.keys(MEMO_SORTS).map((sort) => () => secondMemos(sort as MemoSort)),
  ],
  "library/memos/memos-to-turn": MEMOS.flatMap((filter) => [
    () => memosToTurn(READER, AHEAD, filter, null),
    () => memosToTurn(READER, AHEAD, filter, [50, 100, 200]),
  ]),
};

async function secondMemos(sort: MemoSort): Promise<void> {
  const asked = { ...EVERY_MEMO, sort, direction: MEMO_SORTS[sort] };
  const { next } = await memosPage(READER, AHEAD, asked, null, 2);
  await memosPage(READER, AHEAD, asked, next, 2);
}
