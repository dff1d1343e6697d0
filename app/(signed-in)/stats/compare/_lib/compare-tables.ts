import type { Column, ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import { STEP_LABELS } from "@/app/(signed-in)/stats/_lib/step-labels";
import { formatSlice } from "@/app/(signed-in)/stats/_lib/taste/slice-labels";
import { WEEKDAYS } from "@/lib/format/weekdays";
import { getDifference } from "@/lib/stats/compare/difference";
import { createCompareRows } from "./compare-rows";
import type { Compared, Comparison } from "./comparison";
import { listGenreShifts } from "./list-genre-shifts";
import { roundToHundredths } from "./round-value";
import { pairTimeSteps } from "./time-steps";

/** What two ranges are compared by, as tables, by the name that their addresses have. */
export const COMPARE_TABLES = {
  compare: createSummaryTable,
  "compare-time": createTimeTable,
  "compare-week": createWeekTable,
  "compare-titles": createTitlesTable,
  "compare-genres": createGenresTable,
} as const;

function createSummaryTable({ params, a, b }: Comparison): ReportTable {
  const rows = createCompareRows(a.side, b.side, params.unit, roundToHundredths);
  return {
    title: "Figures of two times",
    columns: [
      textColumn("Figure"),
      textColumn("Unit"),
      meanColumn(`First: ${a.name}`),
      meanColumn(`Second: ${b.name}`),
      meanColumn("Difference"),
      meanColumn("Percent of the second"),
    ],
    rows: [
      ["Days so far", UNITS.days, a.side.days, b.side.days, a.side.days - b.side.days, null],
      ...rows.map((row) => [
        row.name,
        UNITS[row.as],
        row.a,
        row.b,
        roundOrNull(row.difference?.by ?? null),
        roundOrNull(row.difference?.percent ?? null),
      ]),
    ],
  };
}

const UNITS = { minutes: "minutes", count: "", mean: "of 10", percent: "%", days: "days" } as const;

function createTimeTable({ params, step, a, b }: Comparison): ReportTable {
  const as = params.unit === "hours" ? "minutes" : "count";
  const createColumns = (side: string, { name }: Compared): Column[] => [
    { name: `${side}: ${STEP_LABELS[step].column}`, as: "day" },
    { name: `${side}: ${name}`, as },
    { name: `${side}: so far`, as },
  ];
  return {
    title: `${params.unit === "hours" ? "Time watched" : "Viewings"} ${STEP_LABELS[step].adverb.toLowerCase()}`,
    columns: [countColumn("Step"), ...createColumns("First", a), ...createColumns("Second", b)],
    rows: pairTimeSteps(a, b).map((one, index) => [
      index + 1,
      ...[one.a, one.b].flatMap((side) => [side?.start ?? null, side?.amount ?? null, side?.reached ?? null]),
    ]),
  };
}

function createWeekTable({ a, b }: Comparison): ReportTable {
  return {
    title: "Viewings by the hour of their date",
    columns: [
      textColumn("Hour"),
      ...["First", "Second"].flatMap((side) => WEEKDAYS.map((name) => countColumn(`${side}: ${name}`))),
    ],
    rows: Array.from({ length: 24 }, (_, hour) => [
      `${String(hour).padStart(2, "0")}:00`,
      ...[a, b].flatMap(({ time }) => time.week.map((hours) => hours[hour] ?? 0)),
    ]),
  };
}

function createTitlesTable({ a, b }: Comparison): ReportTable {
  return {
    title: "Titles that took most time",
    columns: [
      countColumn("Place"),
      ...[`First: ${a.name}`, `Second: ${b.name}`].flatMap((side) => [
        textColumn(side),
        { name: `${side}, time`, as: "minutes" } as const,
      ]),
    ],
    rows: Array.from({ length: Math.max(a.titles.length, b.titles.length) }, (_, index) => [
      index + 1,
      ...[a, b].flatMap(({ titles }) => [titles[index]?.title ?? null, titles[index]?.minutes ?? null]),
    ]),
  };
}

function createGenresTable(comparison: Comparison): ReportTable {
  const { a, b } = comparison;
  return {
    title: "Genres, of a hundred minutes",
    columns: [
      textColumn("Genre"),
      { name: `First: ${a.name}`, as: "minutes" },
      { name: `Second: ${b.name}`, as: "minutes" },
      { name: "First: part", as: "percent" },
      { name: "Second: part", as: "percent" },
      meanColumn("Shift"),
    ],
    rows: listGenreShifts(comparison).map(({ genre, minutes, share }) => {
      const [ofA, ofB] = [roundToTenths(share.a), roundToTenths(share.b)];
      const shift = roundToTenths(getDifference(ofA, ofB)?.by ?? null);
      return [formatSlice(genre, "genre"), minutes.a, minutes.b, ofA, ofB, shift];
    }),
  };
}

function roundOrNull(value: number | null): number | null {
  return value === null ? null : roundToHundredths(value);
}

/** As a page says a percentage. */
function roundToTenths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function textColumn(name: string): Column {
  return { name, as: "text" };
}

function countColumn(name: string): Column {
  return { name, as: "count" };
}

function meanColumn(name: string): Column {
  return { name, as: "mean" };
}
