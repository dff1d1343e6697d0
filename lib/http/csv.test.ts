import { expect, test } from "vitest";
import { readTable } from "@/lib/file-import/parse/table";
import { toUtf8 } from "@/lib/file-import/parse/to-utf8";
import { createCsvResponse } from "./csv";

test("a file begins with the mark of UTF-8, by which Excel reads 오징어 게임, and our import reads it too", async () => {
  const bytes = new Uint8Array(await createCsvResponse("Title\r\n오징어 게임\r\n", "watchfolio").arrayBuffer());
  expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "T".charCodeAt(0)]);
  const titles: string[] = [];
  readTable(toUtf8(bytes), { rows: 0, nodes: 0 }).eachRow((row) => titles.push(row("title")));
  expect(titles).toEqual(["오징어 게임"]);
});

test("it is saved under its name and not cached", () => {
  const { headers } = createCsvResponse("", "watchfolio-time-2024-tv");
  expect(headers.get("content-disposition")).toBe('attachment; filename="watchfolio-time-2024-tv.csv"');
  expect(headers.get("cache-control")).toBe("no-store");
});
