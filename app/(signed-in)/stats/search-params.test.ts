import { expect, test } from "vitest";
import { resolveRange } from "./_lib/range";
import { parseStatsParams, statsHref } from "./search-params";

const PLAIN = parseStatsParams({});
const SPAN = { firstDay: "2018-05-03", lastDay: "2026-05-27" };

test("what goes without saying is not in the address", () => {
  expect(statsHref(PLAIN)).toBe("/stats");
});

test.each([
  "range=2024&kind=tv&watch=rewatch&dates=all&unit=episodes&step=week&calendar=2023",
  "range=2024-02",
  "from=2024-02-29&to=2024-03-01",
  "view=library&add=42",
  "view=library&what=dark+matter",
  "view=library&episodes=24&minutes=45",
])("an address is read and written the same: %s", (written) => {
  expect(statsHref(parseStatsParams(Object.fromEntries(new URLSearchParams(written))))).toBe(`/stats?${written}`);
});

test.each([
  { range: "2024-13" },
  { range: "1999" },
  { from: "2024-02-30", to: "2024-03-01" },
  { from: "2024-02-01" },
  { kind: "book", watch: "third", dates: "", unit: "days", step: "hour", calendar: "24" },
  { kind: ["tv", "movie"] },
  { what: "  ", add: "-1" },
  { add: "9999999999" },
])("invalid parts are ignored: %j", (query) => {
  expect(parseStatsParams(query)).toEqual(PLAIN);
});

test.each([
  { episodes: "24", minutes: "0" },
  { episodes: "-5", minutes: "45" },
  { episodes: "1e9", minutes: "x" },
  { episodes: "10000", minutes: "1440" },
  { episodes: "24" },
  { episodes: ["24", "25"], minutes: "45" },
])("a length beyond the limits is known as that, and kept in no link: %j", (query) => {
  const params = parseStatsParams(query);
  expect(params).toEqual({ ...PLAIN, whatIf: { of: "beyond" } });
  expect(statsHref(params)).toBe("/stats");
});

test("two days in the wrong order are the same two days", () => {
  expect(parseStatsParams({ from: "2024-03-01", to: "2024-02-01" }).range).toEqual({
    of: "days",
    from: "2024-02-01",
    to: "2024-03-01",
  });
});

test.each([
  [{ of: "all" }, "2018-05-03", "2026-11-26"],
  [{ of: "year", written: "2024" }, "2024-01-01", "2024-12-31"],
  [{ of: "month", written: "2024-02" }, "2024-02-01", "2024-02-29"],
  [{ of: "month", written: "2025-12" }, "2025-12-01", "2025-12-31"],
] as const)("the days of %j", (choice, firstDay, lastDay) => {
  expect(resolveRange(choice, SPAN, "2026-11-26")).toEqual({ firstDay, lastDay });
});

test("everything ends with the last day that has something, when that is after today", () => {
  expect(resolveRange({ of: "all" }, SPAN, "2026-01-01").lastDay).toBe("2026-05-27");
});
