import fc from "fast-check";
import { expect, test } from "vitest";
import {
  MAX_DEPTH,
  MAX_FIELD_BYTES,
  MAX_NODES,
  MAX_ROW_BYTES,
  MAX_ROW_NODES,
  MAX_ROWS,
} from "@/lib/file-import/limits";
import { scanJson } from "./scan-json";

const emptyBudget = () => ({ rows: 0, nodes: 0 });
const scan = (text: string, budget = emptyBudget()) => scanJson(Buffer.from(text), budget);
const listRows = (text: string, key: string | null = null) => [...(scan(text).rows(key) ?? ["no list"])];

const list = fc.array(fc.jsonValue());
const spaces = fc.constantFrom(0, 2);

test("rows are what JSON.parse makes of them, in lists and in lists under keys", () => {
  fc.assert(
    fc.property(list, spaces, (value, space) => {
      expect(listRows(JSON.stringify(value, null, space))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), list), spaces, (value, space) => {
      const text = JSON.stringify(value, null, space);
      for (const [key, rows] of Object.entries(JSON.parse(text))) expect(listRows(text, key)).toEqual(rows);
    }),
  );
});

test("JSON that is cut off, or continues after its end, is broken", () => {
  const text = JSON.stringify({
    movies: [{ title: 'An "end" \\', ids: { simkl: 1 } }, {}],
    shows: null,
    x: { y: [1] },
  });
  for (let end = 1; end < text.length; end += 1)
    expect(() => scan(text.slice(0, end)), `${end}`).toThrow("broken-json");
  for (const broken of [`${text}x`, `${text}{}`, '{"movies":[1}', "[1]]", '{"movies" [1]}'])
    expect(() => scan(broken), broken).toThrow("broken-json");
  for (const broken of ["[1,]", "[,1]", "[tru]", "[{]"]) expect(() => listRows(broken), broken).toThrow("broken-json");
});

test("keys without a list are distinguished from Simkl's empty lists", () => {
  const text = '{"a":null,"b":{},"c":{ },"d":7,"e":"[]","f":{"g":[1]},"h":[],"a\\u0062":[2]}';
  for (const key of ["a", "b", "c", "h", "missing"]) expect(listRows(text, key), key).toEqual([]);
  for (const key of ["d", "e", "f"]) expect(listRows(text, key), key).toEqual(["no list"]);
  expect(listRows(text, "ab")).toEqual([2]);
  expect(scan(text).has("g")).toBe(false);
  expect(listRows('{"a":[1],"a":[2]}', "a")).toEqual([2]);
});

const repeated = (text: string, times: number) => Array.from({ length: times }, () => text).join(",");

test.each([
  ["too-deep", (more: number) => "[".repeat(MAX_DEPTH + more) + "]".repeat(MAX_DEPTH + more)],
  ["too-many-rows", (more: number) => `[${repeated("0", MAX_ROWS + more)}]`],
  ["too-many-values", (more: number) => `[[${repeated("0", MAX_ROW_NODES + more)}]]`],
  ["too-long-field", (more: number) => `["${"\\\\".repeat(MAX_FIELD_BYTES / 2)}${"a".repeat(more)}"]`],
  ["too-long-row", (more: number) => `[[${" ".repeat(MAX_ROW_BYTES - 2 + more)}]]`],
])("%s is rejected beyond its limit", (code, text) => {
  expect(scan(text(0)).rows(null)).not.toBeNull();
  expect(() => scan(text(1))).toThrow(code);
});

test("all files of an upload share the bounds of rows and values", () => {
  expect(() => scan("[0]", { rows: MAX_ROWS, nodes: 0 })).toThrow("too-many-rows");
  expect(() => scan("[0]", { rows: 0, nodes: MAX_NODES })).toThrow("too-many-values");
});
