import { WEEKDAYS } from "@/components/charts/punch-card";
import { differenceOf } from "@/lib/stats/compare/difference";
import type { Column, FigureTable } from "../figure-table";
import { STEP_WORDS } from "../step-words";
import { sliceName } from "../taste/slice-words";
import { compareRows } from "./compare-rows";
import type { Compared, Comparison } from "./comparison";
import { genresOf } from "./genres-of";
import { toHundredths } from "./shown-figure";
import { timeSteps } from "./time-steps";

/** What two ranges are compared by, as tables, by the name that their addresses have. */
export const COMPARE_TABLES = {
  compare: figuresTable,
  "compare-time": timeTable,
  "compare-week": weekTable,
  "compare-titles": titlesTable,
  "compare-genres": genresTable,
} as const;

function figuresTable({ address, a, b }: Comparison): FigureTable {
  const rows = compareRows(a.side, b.side, address.unit, toHundredths);
  return {
    title: "Figures of two times",
    columns: [
      text("Figure"),
      text("Unit"),
      mean(`First: ${a.name}`),
      mean(`Second: ${b.name}`),
      mean("Difference"),
      mean("Percent of the second"),
    ],
    rows: [
      ["Days so far", UNITS.days, a.side.days, b.side.days, a.side.days - b.side.days, null],
      ...rows.map((row) => [
        row.name,
        UNITS[row.as],
        row.a,
        row.b,
        rounded(row.difference?.by ?? null),
        rounded(row.difference?.percent ?? null),
      ]),
    ],
  };
}

const UNITS = { minutes: "minutes", count: "", mean: "of 10", percent: "%", days: "days" } as const;

function timeTable({ address, step, a, b }: Comparison): FigureTable {
  const as = address.unit === "hours" ? "minutes" : "count";
  const columns = (side: string, { name }: Compared): Column[] => [
    { name: `${side}: ${STEP_WORDS[step].column}`, as: "day" },
    { name: `${side}: ${name}`, as },
    { name: `${side}: so far`, as },
  ];
  return {
    title: `${address.unit === "hours" ? "Time watched" : "Viewings"} ${STEP_WORDS[step].adverb.toLowerCase()}`,
    columns: [count("Step"), ...columns("First", a), ...columns("Second", b)],
    rows: timeSteps(a, b).map((one, index) => [
      index + 1,
      ...[one.a, one.b].flatMap((side) => [side?.start ?? null, side?.amount ?? null, side?.reached ?? null]),
    ]),
  };
}

function weekTable({ a, b }: Comparison): FigureTable {
  return {
    title: "Viewings by the hour of their date",
    columns: [
      text("Hour"),
      ...["First", "Second"].flatMap((side) => WEEKDAYS.map((name) => count(`${side}: ${name}`))),
    ],
    rows: Array.from({ length: 24 }, (_, hour) => [
      `${String(hour).padStart(2, "0")}:00`,
      ...[a, b].flatMap(({ time }) => time.week.map((hours) => hours[hour] ?? 0)),
    ]),
  };
}

function titlesTable({ a, b }: Comparison): FigureTable {
  return {
    title: "Titles that took most time",
    columns: [
      count("Place"),
      ...[`First: ${a.name}`, `Second: ${b.name}`].flatMap((side) => [
        text(side),
        { name: `${side}, time`, as: "minutes" } as const,
      ]),
    ],
    rows: Array.from({ length: Math.max(a.titles.length, b.titles.length) }, (_, index) => [
      index + 1,
      ...[a, b].flatMap(({ titles }) => [titles[index]?.title ?? null, titles[index]?.minutes ?? null]),
    ]),
  };
}

function genresTable(comparison: Comparison): FigureTable {
  const { a, b } = comparison;
  return {
    title: "Genres, of a hundred minutes",
    columns: [
      text("Genre"),
      { name: `First: ${a.name}`, as: "minutes" },
      { name: `Second: ${b.name}`, as: "minutes" },
      { name: "First: part", as: "percent" },
      { name: "Second: part", as: "percent" },
      mean("Shift"),
    ],
    rows: genresOf(comparison).map(({ genre, minutes, share }) => {
      const [ofA, ofB] = [toTenths(share.a), toTenths(share.b)];
      const shift = toTenths(differenceOf(ofA, ofB)?.by ?? null);
      return [sliceName(genre, "genre"), minutes.a, minutes.b, ofA, ofB, shift];
    }),
  };
}

function rounded(figure: number | null): number | null {
  return figure === null ? null : toHundredths(figure);
}

/** As a page says a percentage. */
function toTenths(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 10) / 10;
}

function text(name: string): Column {
  return { name, as: "text" };
}

function count(name: string): Column {
  return { name, as: "count" };
}

function mean(name: string): Column {
  return { name, as: "mean" };
}
