import { expect, test } from "vitest";
import { COLUMNS } from "@/app/(signed-in)/library/_components/columns";
import { DEFAULT_COLUMNS, listAllColumns, moveColumn, parseColumns, serializeColumns } from "./shown-columns";

test("columns are read as they were written", () => {
  const columns = [...DEFAULT_COLUMNS].reverse();
  expect(parseColumns(serializeColumns(columns))).toEqual(columns);
});

test.each([
  [undefined, DEFAULT_COLUMNS],
  ["", DEFAULT_COLUMNS],
  ["constructor:wide.rating:huge", DEFAULT_COLUMNS],
  [
    "rating:wide.nonsense.memo:narrow",
    [
      { column: "rating", width: "wide" },
      { column: "memo", width: "narrow" },
    ],
  ],
])("the cookie %s", (cookie, columns) => expect(parseColumns(cookie)).toEqual(columns));

test("every column is offered once, the shown ones first", () => {
  const every = listAllColumns(DEFAULT_COLUMNS).map(({ column }) => column);
  expect(every.slice(0, DEFAULT_COLUMNS.length)).toEqual(DEFAULT_COLUMNS.map(({ column }) => column));
  expect([...every].sort()).toEqual(Object.keys(COLUMNS).sort());
});

test("a column moves by one place, and not beyond an end", () => {
  const names = (columns: ReturnType<typeof moveColumn>) => columns.map(({ column }) => column).join(" ");
  const columns = parseColumns("rating:wide.memo:narrow.year:normal");
  expect(names(moveColumn(columns, "memo", -1))).toBe("memo rating year");
  expect(names(moveColumn(columns, "memo", 1))).toBe("rating year memo");
  expect(names(moveColumn(columns, "rating", -1))).toBe("rating memo year");
  expect(names(moveColumn(columns, "kind", 1))).toBe("rating memo year");
});
