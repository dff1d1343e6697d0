import { expect, test } from "vitest";
import { listSteps, type Step } from "@/lib/stats/shared/steps";
import { createAxisLabels } from "./axis-labels";

const shown = (firstDay: string, lastDay: string, step: Step, places?: number) =>
  createAxisLabels(listSteps({ firstDay, lastDay }, step), step, places).filter(Boolean);

test.each([
  ["2002-04-17", "2026-11-26", "year", ["2005", "2010", "2015", "2020", "2025"]],
  ["2000-01-01", "2099-12-31", "year", ["2000", "2020", "2040", "2060", "2080"]],
  ["2019-05-01", "2026-05-01", "year", ["2020", "2022", "2024", "2026"]],
  ["2022-05-01", "2026-05-01", "year", ["2022", "2023", "2024", "2025", "2026"]],
  ["2002-04-17", "2013-01-31", "month", ["Jan 2004", "Jan 2006", "Jan 2008", "Jan 2010", "Jan 2012"]],
  ["2021-02-01", "2024-12-31", "month", ["Jan 2022", "Jan 2023", "Jan 2024"]],
  ["2024-01-01", "2024-12-31", "month", ["Jan 2024", "Apr 2024", "Jul 2024", "Oct 2024"]],
  ["2024-01-01", "2024-12-31", "week", ["Jan 2024", "Apr 2024", "Jul 2024", "Oct 2024"]],
  ["2024-01-01", "2024-03-15", "week", ["1 Jan", "5 Feb", "4 Mar"]],
  ["2024-02-01", "2024-02-29", "day", ["5 Feb", "12 Feb", "19 Feb", "26 Feb"]],
  ["2024-03-01", "2024-04-30", "day", ["1 Mar", "15 Mar", "1 Apr", "15 Apr"]],
  ["2024-05-04", "2024-05-06", "day", ["4 May", "5 May", "6 May"]],
] as const)("from %s to %s each %s has a label at round dates alone", (firstDay, lastDay, step, labels) => {
  expect(shown(firstDay, lastDay, step)).toEqual(labels);
});

test("longer labels leave space for fewer", () => {
  expect(shown("2024-02-01", "2024-05-31", "month")).toHaveLength(4);
  expect(shown("2024-02-01", "2024-05-31", "month", 12)).toEqual(["Apr 2024"]);
  expect(shown("2024-02-01", "2024-03-31", "month", 12)).toEqual(["Feb 2024"]);
});
