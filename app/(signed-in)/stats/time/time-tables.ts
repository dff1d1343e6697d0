import { WEEKDAYS } from "@/components/charts/punch-card";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { localDay } from "@/lib/dates/local-day";
import type { TimeFigures } from "@/lib/stats/time-figures";
import type { Column, FigureTable } from "../figure-table";
import type { Question } from "../question";
import { STEP_WORDS } from "../step-words";
import { milestoneName } from "./milestone-name";
import { recordsRows } from "./records-rows";
import { timeOf } from "./time-of";
import { totalsRows } from "./totals-rows";

/** What is drawn from the days of a range, as tables, by the name that their addresses have. */
export const TIME_TABLES = {
  totals: async (question: Question) => totalsTable(await timeOf(question)),
  time: async (question: Question) => timeTable(await timeOf(question), question),
  days: async (question: Question) => daysTable(await timeOf(question)),
  week: async (question: Question) => weekTable(await timeOf(question)),
  records: async (question: Question) => recordsTable(await timeOf(question), question),
  milestones: async (question: Question) => milestonesTable(await timeOf(question)),
  firsts: async (question: Question) => firstsTable(await timeOf(question), question),
  lag: async (question: Question) => lagTable(await timeOf(question)),
} as const;

function totalsTable({ totals }: TimeFigures): FigureTable {
  return {
    title: "All that you watched, and how far its dates can be trusted",
    columns: [
      { name: "Kind", as: "text" },
      { name: "Watch", as: "text" },
      { name: "Dates", as: "text" },
      { name: "Episodes", as: "count" },
      { name: "Films", as: "count" },
      { name: "Minutes", as: "minutes" },
      { name: "Minutes estimated", as: "minutes" },
    ],
    rows: totalsRows(totals),
  };
}

function timeTable({ buckets, step }: TimeFigures, { address: { unit } }: Question): FigureTable {
  const as = unit === "hours" ? "minutes" : "count";
  const columns: Column[] = [
    ...KIND_ORDER.map((kind) => ({ name: KINDS[kind].label, as }) as const),
    ...KIND_ORDER.map((kind) => ({ name: `${KINDS[kind].label}, again`, as }) as const),
    { name: "Total", as },
    { name: "Moving average", as: unit === "hours" ? "minutes" : "mean" },
  ];
  return {
    title: `${unit === "hours" ? "Time watched" : "Viewings"} ${STEP_WORDS[step].adverb.toLowerCase()}`,
    columns: [{ name: STEP_WORDS[step].column, as: "day" }, ...columns],
    rows: buckets.map(({ start, first, again, total, average }) => [
      start,
      ...KIND_ORDER.map((kind) => first[kind]),
      ...KIND_ORDER.map((kind) => again[kind]),
      total,
      average === null ? null : Math.round(average * 100) / 100,
    ]),
  };
}

function daysTable({ days, year }: TimeFigures): FigureTable {
  return {
    title: `What you watched on each day of ${year}`,
    columns: [
      { name: "Day", as: "day" },
      { name: "Kind", as: "text" },
      { name: "Watch", as: "text" },
      { name: "Episodes", as: "count" },
      { name: "Films", as: "count" },
      { name: "Minutes", as: "minutes" },
    ],
    rows: days.map(({ day, kind, isRewatch, episodes, films, minutes }) => [
      day,
      KINDS[kind].label,
      isRewatch ? "Again" : "First time",
      episodes,
      films,
      minutes,
    ]),
  };
}

function weekTable({ week }: TimeFigures): FigureTable {
  return {
    title: "Viewings by the hour of their date",
    columns: [{ name: "Hour", as: "text" }, ...WEEKDAYS.map((name) => ({ name, as: "count" }) as const)],
    rows: Array.from({ length: 24 }, (_, hour) => [
      `${String(hour).padStart(2, "0")}:00`,
      ...week.map((hours) => hours[hour] ?? 0),
    ]),
  };
}

function recordsTable(figures: TimeFigures, { user }: Question): FigureTable {
  return {
    title: "Records, of exact dates only",
    columns: [
      { name: "Record", as: "text" },
      { name: "From", as: "day" },
      { name: "To", as: "day" },
      { name: "Figure", as: "count" },
      { name: "Unit", as: "text" },
    ],
    rows: recordsRows(figures, user.timeZone),
  };
}

function milestonesTable({ milestones }: TimeFigures): FigureTable {
  return {
    title: "Milestones",
    columns: [
      { name: "Milestone", as: "text" },
      { name: "Day", as: "day" },
      { name: "Title", as: "text" },
    ],
    rows: milestones.map((one) => [milestoneName(one), one.day, one.watch?.title ?? null]),
  };
}

function firstsTable({ firsts }: TimeFigures, { user }: Question): FigureTable {
  return {
    title: "First watch of each year",
    columns: [
      { name: "Year", as: "text" },
      { name: "Day", as: "day" },
      { name: "Title", as: "text" },
    ],
    rows: firsts.map(({ year, watch }) => [
      year,
      watch ? localDay(watch.watchedAt, user.timeZone) : null,
      watch?.title ?? null,
    ]),
  };
}

function lagTable({ lag }: TimeFigures): FigureTable {
  return {
    title: "Days from the airing of an episode until you watched it",
    columns: [
      { name: "Days", as: "count" },
      { name: "Episodes", as: "count" },
    ],
    rows: lag.map(({ days, episodes }) => [days, episodes]),
  };
}
