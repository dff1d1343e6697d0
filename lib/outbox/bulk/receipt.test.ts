import { expect, test } from "vitest";
import { NOT_FOUND_REASON } from "@/lib/outbox/send/outcomes-from-response";
import { listReceiptCells } from "./list-receipt-cells";
import { buildReceipt, type ReceiptWrite } from "./receipt";

const write = (id: number, rest: Partial<ReceiptWrite>): ReceiptWrite => ({
  ...{ id: BigInt(id), simklId: id, state: "confirmed", isOpen: false, reason: null, resolvedStatus: null },
  ...rest,
});
const edit = { skipped: [], cancelledTo: null };

test.each<[string, Partial<ReceiptWrite>]>([
  ["confirmed", {}],
  ["changed", { resolvedStatus: "watching" }],
  ["not-found", { state: "refused", reason: NOT_FOUND_REASON }],
  ["refused", { state: "refused", reason: "No." }],
  ["unclear", { state: "unclear", reason: "Who knows." }],
  ["waiting", { state: "unclear", isOpen: true }],
  ["waiting", { state: "sending", isOpen: true }],
  ["waiting", { state: "queued", isOpen: true }],
])("a row is %s", (outcome, rest) => {
  expect(buildReceipt({ ...edit, simklIds: [1] }, [write(1, rest)])).toMatchObject([{ simklId: 1, outcome }]);
});

test("a title without a write was skipped or discarded; rows are in the order of selection", () => {
  const skipped = [{ simklId: 3, reason: "It is on that list already." }];
  expect(buildReceipt({ ...edit, simklIds: [3, 2, 1], skipped }, [write(1, {})])).toEqual([
    { simklId: 3, outcome: "skipped", reason: "It is on that list already.", resolvedStatus: null },
    { simklId: 2, outcome: "discarded", reason: null, resolvedStatus: null },
    { simklId: 1, outcome: "confirmed", reason: null, resolvedStatus: null },
  ]);
});

test("a write that becomes unsent after cancelling is discarded; a later retry waits", () => {
  const queued = { state: "queued", isOpen: true } as const;
  const rows = buildReceipt({ ...edit, simklIds: [1, 2], cancelledTo: 1n }, [write(1, queued), write(2, queued)]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(["discarded", "waiting"]);
});

test("a title with several writes shows the worst outcome", () => {
  const writes = [write(1, {}), write(2, { simklId: 1, state: "refused", reason: "No." }), write(3, { simklId: 1 })];
  expect(buildReceipt({ ...edit, simklIds: [1] }, writes)).toMatchObject([{ outcome: "refused", reason: "No." }]);
});

test("the file names each title with its outcome", () => {
  const rows = buildReceipt({ ...edit, simklIds: [1, 2] }, [
    write(1, { state: "refused", reason: "No." }),
    write(2, {}),
  ]);
  const names = new Map([[1, { simklId: 1, kind: "movie" as const, title: "Dune", url: "" }]]);
  expect(listReceiptCells(rows, names)).toEqual([
    ["simkl_id", "kind", "title", "outcome", "list_instead", "reason"],
    [1, "movie", "Dune", "refused", null, "No."],
    [2, null, null, "confirmed", null, null],
  ]);
});
