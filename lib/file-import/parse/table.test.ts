import { expect, test } from "vitest";
import { MAX_COLUMNS, MAX_FIELD_BYTES, MAX_ROW_BYTES, MAX_ROWS } from "@/lib/file-import/limits";
import { readTable } from "./table";

const read = (text: string, budget = { rows: 0, nodes: 0 }) => readTable(Buffer.from(text), budget);

function readColumn(text: string, column: string): string[] {
  const found: string[] = [];
  read(text).eachRow((row) => found.push(row(column)));
  return found;
}

test("rows with quotes, commas and line breaks in fields, of any kind of line end", () => {
  const text = 'Name,Text\r\nAda,"a ""b"",\r\nc"\r\n\r\nBob\nEve,\n';
  expect(readColumn(text, "text")).toEqual(['a "b",\r\nc', "", ""]);
  expect(readColumn(text, "NAME")).toEqual(["Ada", "Bob", "Eve"]);
  expect(read(text).has("name", "text")).toBe(true);
  expect(read(text).has("name", "year")).toBe(false);
});

test.each([
  ["too-many-columns", (more: number) => `a${",".repeat(MAX_COLUMNS - 1 + more)}\n`],
  ["too-many-columns", (more: number) => `a,"\n,",${",".repeat(MAX_COLUMNS - 3 + more)}`],
  ["too-many-rows", (more: number) => "a\n".repeat(MAX_ROWS + more)],
  ["too-long-field", (more: number) => `a,${"b".repeat(MAX_FIELD_BYTES + more)},c\n`],
  ["too-long-field", (more: number) => `a,"${"\n".repeat(MAX_FIELD_BYTES - 2 + more)}"\n`],
])("%s is rejected beyond its limit", (code, text) => {
  expect(() => read(text(0))).not.toThrow();
  expect(() => read(text(1))).toThrow(code);
});

test("a row of many long fields is rejected too, and all files share the limit of rows", () => {
  const field = "b".repeat(MAX_FIELD_BYTES);
  const row = Array.from({ length: Math.ceil(MAX_ROW_BYTES / MAX_FIELD_BYTES) + 1 }, () => field).join(",");
  expect(() => read(row)).toThrow("too-long-row");
  expect(() => read("a\n", { rows: MAX_ROWS, nodes: 0 })).toThrow("too-many-rows");
});

test("a misplaced quote is reported with its line", () => {
  expect(() => readColumn('a,b\n1,2\n3,4"5,6\n', "a")).toThrow(
    expect.objectContaining({ problem: { code: "broken-table", line: 3 } }),
  );
});
