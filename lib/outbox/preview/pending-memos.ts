import type { PendingMemos } from "@/lib/library/memos/memo-rows";
import type { PendingTitles } from "./pending-titles";
import { isConfirmed, type PendingWrite } from "./pending-writes";

/** What the memos of changed titles will be, as the statements about memos take it. */
export function toPendingMemos(titles: PendingTitles): PendingMemos {
  return new Map(
    [...titles].map(([simklId, { state }]) => {
      const { status, rating, memo } = state;
      return [simklId, { status, rating, memo }];
    }),
  );
}

/** Open and failed writes of memos, by Simkl id; the latest for each. */
export function listMemoWrites(writes: readonly PendingWrite[]): Map<number, PendingWrite> {
  const memoWrites = writes.filter((write) => write.change.kind === "memo" && !isConfirmed(write));
  return new Map(memoWrites.map((write) => [write.simklId, write]));
}
