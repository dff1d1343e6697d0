import { expect, test } from "vitest";
import { formatRange } from "./_lib/format-range";
import { getPreviousRange } from "./_lib/previous-range";
import { compareHref, parseCompareParams } from "./search-params";

const TODAY = "2026-11-26";

test.each([
  "a=2025&b=2024",
  "a=2024-02&b=all&kind=tv&watch=rewatch&dates=all&unit=episodes&step=week",
  "a-from=2024-02-29&a-to=2024-03-01&b=2020",
])("an address is read and written the same: %s", (written) => {
  expect(compareHref(parseCompareParams(Object.fromEntries(new URLSearchParams(written))))).toBe(
    `/stats/compare?${written}`,
  );
});

test.each([
  { a: "2024-13", b: "1999" },
  { "a-from": "2024-02-30", "a-to": "2024-03-01", "b-from": "2024-01-01" },
  { a: ["2024", "2025"], kind: "book", watch: "third", dates: "", unit: "days", step: "hour" },
  { range: "2024", from: "2024-01-01", to: "2024-01-02" },
])("invalid parts are ignored: %j", (query) => {
  expect(compareHref(parseCompareParams(query))).toBe("/stats/compare");
});

test.each([
  [
    { of: "year", written: "2025" },
    { of: "year", written: "2024" },
  ],
  [
    { of: "month", written: "2024-02" },
    { of: "month", written: "2023-02" },
  ],
  [
    { of: "days", from: "2024-03-01", to: "2024-03-07" },
    { of: "days", from: "2024-02-23", to: "2024-02-29" },
  ],
  [{ of: "all" }, { of: "year", written: "2026" }],
  [{ of: "year", written: "2000" }, { of: "all" }],
  [{ of: "days", from: "2000-01-02", to: "2000-01-09" }, { of: "all" }],
] as const)("%j is compared with what came before it", (choice, before) => {
  expect(getPreviousRange(choice, TODAY)).toEqual(before);
});

test.each([
  [{ of: "all" }, "2018-01-01", TODAY, "Everything"],
  [{ of: "year", written: "2026" }, "2026-01-01", "2026-12-31", "2026 so far"],
  [{ of: "year", written: "2025" }, "2025-01-01", "2025-12-31", "2025"],
  [{ of: "month", written: "2026-11" }, "2026-11-01", "2026-11-30", "November 2026 so far"],
  [{ of: "days", from: "2024-02-28", to: "2024-03-01" }, "2024-02-28", "2024-03-01", "28 Feb 2024 to 1 Mar 2024"],
  [{ of: "days", from: TODAY, to: TODAY }, TODAY, TODAY, "26 Nov 2026"],
] as const)("%j is headed by its name", (choice, firstDay, lastDay, name) => {
  expect(formatRange(choice, { firstDay, lastDay }, TODAY)).toBe(name);
});
