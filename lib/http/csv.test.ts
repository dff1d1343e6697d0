import { expect, test } from "vitest";
import { readTable } from "@/lib/file-import/parse/table";
import { toUtf8 } from "@/lib/file-import/parse/to-utf8";
import { type CsvCell, createCsvResponse } from "./csv";

const readBody = (...rows: CsvCell[][]) => createCsvResponse(rows, "watchfolio").text();

test("a file begins with the mark of UTF-8, by which Excel reads 오징어 게임, and our import reads it too", async () => {
  const bytes = new Uint8Array(await createCsvResponse([["Title"], ["오징어 게임"]], "watchfolio").arrayBuffer());
  expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "T".charCodeAt(0)]);
  const titles: string[] = [];
  readTable(toUtf8(bytes), { rows: 0, nodes: 0 }).eachRow((row) => titles.push(row("title")));
  expect(titles).toEqual(["오징어 게임"]);
});

test("it is saved under its name and not cached", () => {
  const { headers } = createCsvResponse([], "watchfolio-time-2024-tv");
  expect(headers.get("content-disposition")).toBe('attachment; filename="watchfolio-time-2024-tv.csv"');
  expect(headers.get("cache-control")).toBe("no-store");
});

test("has a line for each row", async () => {
  expect(await readBody(["Title", "Viewings"], ["Dark", 1204], ["Lost", null])).toBe(
    "Title,Viewings\r\nDark,1204\r\nLost,\r\n",
  );
});

test.each(["\n", "\r", "\r\n"])("keeps commas, quotes and the line break %j within their cell", async (lineBreak) => {
  expect(await readBody([`He said "no", twice${lineBreak}and left`, 1])).toBe(
    `"He said ""no"", twice${lineBreak}and left",1\r\n`,
  );
  expect(await readBody([`no${lineBreak}`])).toBe(`"no${lineBreak}"\r\n`);
});

test.each(["=1+1", "+1", "-1", "@sum", "\t=1", "＝1+1"])(
  "takes from %j what a spreadsheet would evaluate",
  async (text) => {
    expect(await readBody([text, -1])).toBe(`'${text},-1\r\n`);
    expect(await readBody([`${text}, or`])).toBe(`"'${text}, or"\r\n`);
  },
);
