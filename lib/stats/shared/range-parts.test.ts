import fc from "fast-check";
import { expect, test } from "vitest";
import { splitRange } from "./range-parts";

test.each([
  ["2024-01-01", "2024-12-31", { first: 2024, last: 2024 }, []],
  ["2023-05-01", "2026-02-03", { first: 2024, last: 2025 }, ["2023-05-01 2023-12-31", "2026-01-01 2026-02-03"]],
  ["2024-01-01", "2024-12-30", null, ["2024-01-01 2024-12-30"]],
  ["2023-12-31", "2024-01-01", null, ["2023-12-31 2024-01-01"]],
  ["2023-12-31", "2024-12-31", { first: 2024, last: 2024 }, ["2023-12-31 2023-12-31"]],
])("%s to %s", (firstDay, lastDay, years, edges) => {
  const parts = splitRange({ firstDay, lastDay });
  expect(parts.years).toEqual(years);
  expect(parts.edges.map((edge) => `${edge.firstDay} ${edge.lastDay}`)).toEqual(edges);
});

test("the parts are every day of the range, each once", () => {
  const day = fc
    .integer({ min: 0, max: 2500 })
    .map((days) => new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [firstDay = "", lastDay = ""] = [one, other].sort();
      const { years, edges } = splitRange({ firstDay, lastDay });
      const whole = years ? [{ firstDay: `${years.first}-01-01`, lastDay: `${years.last}-12-31` }] : [];
      const inOrder = [...edges, ...whole].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
      expect([inOrder[0]?.firstDay, inOrder.at(-1)?.lastDay]).toEqual([firstDay, lastDay]);
      for (const [index, { lastDay: end }] of inOrder.slice(0, -1).entries())
        expect(Date.parse(inOrder[index + 1]?.firstDay ?? "") - Date.parse(end)).toBe(86_400_000);
    }),
  );
});
