import { expect, test } from "vitest";
import { listSteps } from "@/lib/stats/shared/steps";
import { getDrawnDays } from "./drawn-days";

const TODAY = "2026-11-26";
const SPAN = { firstDay: "2000-11-04", lastDay: TODAY };
const CENTURY = { firstDay: "2000-01-01", lastDay: "2099-12-31" };
const ALL = { isAll: true, today: TODAY };
const RANGE = { isAll: false, today: TODAY };

test.each([
  ["everything begins with the first day that counts", SPAN, ["2002-04-17", "2026-05-27"], ALL, "2002-04-17", TODAY],
  ["everything, without such a day, is left as it is", SPAN, [], ALL, SPAN.firstDay, TODAY],
  ["a range begins where it was asked to", CENTURY, ["2002-04-17"], RANGE, "2000-01-01", TODAY],
  [
    "what is over ends where it was asked to",
    { firstDay: "2024-01-01", lastDay: "2024-12-31" },
    [],
    RANGE,
    "2024-01-01",
    "2024-12-31",
  ],
  ["a date still to come is drawn", CENTURY, ["2002-04-17", "2027-01-03"], RANGE, "2000-01-01", "2027-01-03"],
] as const)("%s", (_, range, active, drawing, firstDay, lastDay) => {
  expect(getDrawnDays(range, active, drawing)).toEqual({ firstDay, lastDay });
});

test("of a range that is still to come nothing is drawn", () => {
  const drawn = getDrawnDays({ firstDay: "2090-01-01", lastDay: "2090-12-31" }, [], RANGE);
  expect(listSteps(drawn, "month")).toEqual([]);
});
