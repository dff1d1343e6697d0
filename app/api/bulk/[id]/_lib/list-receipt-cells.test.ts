import { expect, test } from "vitest";
import { listReceiptCells } from "./list-receipt-cells";

test("the file names each title with its outcome, and the reason as a sentence", () => {
  const rows = [
    { simklId: 1, outcome: "refused", reason: { code: "text", text: "No." }, resolvedStatus: null },
    { simklId: 2, outcome: "skipped", reason: { code: "same-list" }, resolvedStatus: null },
    { simklId: 2, outcome: "changed", reason: null, resolvedStatus: "watching" },
  ] as const;
  const names = new Map([[1, { simklId: 1, kind: "movie" as const, title: "Dune", url: "" }]]);
  expect(listReceiptCells(rows, names)).toEqual([
    ["simkl_id", "kind", "title", "outcome", "list_instead", "reason"],
    [1, "movie", "Dune", "refused", null, "No."],
    [2, null, null, "skipped", null, "It is on that list already."],
    [2, null, null, "changed", "watching", null],
  ]);
});
