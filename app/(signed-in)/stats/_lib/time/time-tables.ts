import type { Column, ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { STEP_LABELS } from "@/app/(signed-in)/stats/_lib/step-labels";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { toLocalDay } from "@/lib/domain/local-day";
import { WEEKDAYS } from "@/lib/format/weekdays";
import type { TimeStats } from "@/lib/stats/time/time-stats";
import { formatMilestone } from "./format-milestone";
import { getTimeStats } from "./get-time-stats";
import { createRecordsRows } from "./records-rows";
import { createTotalsRows } from "./totals-rows";

/** What is drawn from the days of a range, as tables, by the name that their addresses have. */
export const TIME_TABLES = {
  totals: async (query: StatsQuery) => createTotalsTable(await getTimeStats(query)),
  time: async (query: StatsQuery) => createTimeTable(await getTimeStats(query), query),
  days: async (query: StatsQuery) => createDaysTable(await getTimeStats(query)),
  week: async (query: StatsQuery) => createWeekTable(await getTimeStats(query)),
  records: async (query: StatsQuery) => createRecordsTable(await getTimeStats(query), query),
  milestones: async (query: StatsQuery) => createMilestonesTable(await getTimeStats(query)),
  firsts: async (query: StatsQuery) => createFirstsTable(await getTimeStats(query), query),
  lag: async (query: StatsQuery) => createLagTable(await getTimeStats(query)),
} as const;

function createTotalsTable({ totals }: TimeStats): ReportTable {
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
    rows: createTotalsRows(totals),
  };
}

function createTimeTable({ buckets, step }: TimeStats, { params: { unit } }: StatsQuery): ReportTable {
  const as = unit === "hours" ? "minutes" : "count";
  const columns: Column[] = [
    ...KIND_ORDER.map((kind) => ({ name: KINDS[kind].label, as }) as const),
    ...KIND_ORDER.map((kind) => ({ name: `${KINDS[kind].label}, again`, as }) as const),
    { name: "Total", as },
    { name: "Moving average", as: unit === "hours" ? "minutes" : "mean" },
  ];
  return {
    title: `${unit === "hours" ? "Time watched" : "Viewings"} ${STEP_LABELS[step].adverb.toLowerCase()}`,
    columns: [{ name: STEP_LABELS[step].column, as: "day" }, ...columns],
    rows: buckets.map(({ start, first, again, total, average }) => [
      start,
      ...KIND_ORDER.map((kind) => first[kind]),
      ...KIND_ORDER.map((kind) => again[kind]),
      total,
      average === null ? null : Math.round(average * 100) / 100,
    ]),
  };
}

function createDaysTable({ days, year }: TimeStats): ReportTable {
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

function createWeekTable({ week }: TimeStats): ReportTable {
  return {
    title: "Viewings by the hour of their date",
    columns: [{ name: "Hour", as: "text" }, ...WEEKDAYS.map((name) => ({ name, as: "count" }) as const)],
    rows: Array.from({ length: 24 }, (_, hour) => [
      `${String(hour).padStart(2, "0")}:00`,
      ...week.map((hours) => hours[hour] ?? 0),
    ]),
  };
}

function createRecordsTable(stats: TimeStats, { user }: StatsQuery): ReportTable {
  return {
    title: "Records, of exact dates only",
    columns: [
      { name: "Record", as: "text" },
      { name: "From", as: "day" },
      { name: "To", as: "day" },
      { name: "Figure", as: "count" },
      { name: "Unit", as: "text" },
    ],
    rows: createRecordsRows(stats, user.timeZone),
  };
}

function createMilestonesTable({ milestones }: TimeStats): ReportTable {
  return {
    title: "Milestones",
    columns: [
      { name: "Milestone", as: "text" },
      { name: "Day", as: "day" },
      { name: "Title", as: "text" },
    ],
    rows: milestones.map((one) => [formatMilestone(one), one.day, one.watch?.title ?? null]),
  };
}

function createFirstsTable({ firsts }: TimeStats, { user }: StatsQuery): ReportTable {
  return {
    title: "First watch of each year",
    columns: [
      { name: "Year", as: "text" },
      { name: "Day", as: "day" },
      { name: "Title", as: "text" },
    ],
    rows: firsts.map(({ year, watch }) => [
      year,
      watch ? toLocalDay(watch.watchedAt, user.timeZone) : null,
      watch?.title ?? null,
    ]),
  };
}

function createLagTable({ lag }: TimeStats): ReportTable {
  return {
    title: "Days from the airing of an episode until you watched it",
    columns: [
      { name: "Days", as: "count" },
      { name: "Episodes", as: "count" },
    ],
    rows: lag.map(({ days, episodes }) => [days, episodes]),
  };
}
