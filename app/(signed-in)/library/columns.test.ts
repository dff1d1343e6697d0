import { expect, test } from "vitest";
import { COLUMN_WORDS, everyColumn, moved, readColumns, USUAL_COLUMNS, writeColumns } from "./columns";

test("columns are read as they were written", () => {
  const columns = [...USUAL_COLUMNS].reverse();
  expect(readColumns(writeColumns(columns))).toEqual(columns);
});

test.each([
  [undefined, USUAL_COLUMNS],
  ["", USUAL_COLUMNS],
  ["constructor:wide.rating:huge", USUAL_COLUMNS],
  [
    "rating:wide.nonsense.memo:narrow",
    [
      { column: "rating", width: "wide" },
      { column: "memo", width: "narrow" },
    ],
  ],
])("the cookie %s", (cookie, columns) => expect(readColumns(cookie)).toEqual(columns));

test("every column is offered once, the shown ones first", () => {
  const every = everyColumn(USUAL_COLUMNS).map(({ column }) => column);
  expect(every.slice(0, USUAL_COLUMNS.length)).toEqual(USUAL_COLUMNS.map(({ column }) => column));
  expect([...every].sort()).toEqual(Object.keys(COLUMN_WORDS).sort());
});

test("a column moves by one place, and not beyond an end", () => {
  const names = (columns: ReturnType<typeof moved>) => columns.map(({ column }) => column).join(" ");
  const columns = readColumns("rating:wide.memo:narrow.year:normal");
  expect(names(moved(columns, "memo", -1))).toBe("memo rating year");
  expect(names(moved(columns, "memo", 1))).toBe("rating year memo");
  expect(names(moved(columns, "rating", -1))).toBe("rating memo year");
  expect(names(moved(columns, "kind", 1))).toBe("rating memo year");
});
