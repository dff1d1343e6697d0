import { expect, test } from "vitest";
import type { Column, ReportTable } from "./report-table";
import { toCsv } from "./to-csv";

const columns: Column[] = [
  { name: "Title", as: "text" },
  { name: "Viewings", as: "count" },
];
const table = (...rows: ReportTable["rows"]): ReportTable => ({ title: "Titles", columns, rows });

test("has a line for the names and one for each row", () => {
  expect(toCsv(table(["Dark", 1204], ["Lost", null]))).toBe("Title,Viewings\r\nDark,1204\r\nLost,\r\n");
});

test("keeps commas, quotes and line breaks within their cell", () => {
  expect(toCsv(table(['He said "no", twice\nand left', 1]))).toContain('"He said ""no"", twice\nand left",1\r\n');
});

test.each(["=1+1", "+1", "-1", "@sum", "\t=1"])("takes from %j what a spreadsheet would carry out", (text) => {
  expect(toCsv(table([text, -1]))).toContain(`'${text},-1`);
});
