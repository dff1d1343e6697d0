import { expect, test } from "vitest";
import { formatReceiptCsv } from "./receipt-csv";

test("the CSV can be read by any spreadsheet, has sentences as reasons and contains no formula", () => {
  const rows = [
    { simklId: 1, outcome: "refused", reason: { code: "text", text: 'He said "no", twice' }, resolvedStatus: null },
    { simklId: 2, outcome: "skipped", reason: { code: "same-list" }, resolvedStatus: null },
    { simklId: 2, outcome: "changed", reason: null, resolvedStatus: "watching" },
  ] as const;
  const names = new Map([[1, { simklId: 1, kind: "movie" as const, title: "=1+1, ☃", url: "" }]]);
  expect(formatReceiptCsv(rows, names).split("\r\n")).toEqual([
    '"simkl_id","kind","title","outcome","list_instead","reason"',
    '"1","movie","\'=1+1, ☃","refused","","He said ""no"", twice"',
    '"2","","","skipped","","It is on that list already."',
    '"2","","","changed","watching",""',
    "",
  ]);
});
