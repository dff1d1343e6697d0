import { expect, test } from "vitest";
import { NOT_IN_LIBRARY } from "@/lib/outbox/intents/title-state";
import { createPendingTitles } from "@/tests/fixtures/pending-titles";
import { listMemoWrites, toPendingMemos } from "./pending-memos";
import type { PendingWrite } from "./pending-writes";

const memo = { kind: "memo", text: "New", isPrivate: true } as const;
const createWrite = (id: bigint, simklId: number, rest: Partial<PendingWrite> = {}): PendingWrite => ({
  ...{ id, simklId, change: memo, state: "queued", reason: null, resolvedStatus: null, rewatchId: null, isOpen: true },
  ...rest,
});

test("statements about memos take list, rating and memo of each changed title", () => {
  const state = { ...NOT_IN_LIBRARY, status: "hold", rating: 4, memo: { text: "New", isPrivate: true } } as const;
  const memos = toPendingMemos(createPendingTitles([[7, { state }]]));
  expect([...memos]).toEqual([[7, { status: "hold", rating: 4, memo: { text: "New", isPrivate: true } }]]);
});

test("the latest write of each memo counts, also a failed one; a confirmed one and other changes do not", () => {
  const refused = createWrite(3n, 1, { state: "refused", isOpen: false });
  const writes = [
    createWrite(1n, 1),
    createWrite(2n, 2, { change: { kind: "unrate" } }),
    refused,
    createWrite(4n, 3, { state: "confirmed", isOpen: false }),
  ];
  expect([...listMemoWrites(writes)]).toEqual([[1, refused]]);
});
