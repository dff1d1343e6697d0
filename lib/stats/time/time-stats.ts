import "server-only";
import type { ActivityDay } from "@/lib/stats/shared/activity-days";
import { listActivityDays } from "@/lib/stats/shared/activity-days";
import { type DaySum, sumDays } from "@/lib/stats/shared/day-sums";
import { getHoursOfWeek } from "@/lib/stats/shared/hours-of-week";
import { type Binge, findLongestBinge } from "@/lib/stats/shared/longest-binge";
import { listNamedWatches, type NamedWatch } from "@/lib/stats/shared/named-watches";
import { listRangeTotals, type Total } from "@/lib/stats/shared/range-totals";
import type { DayRange, StatsFilter } from "@/lib/stats/shared/stats-filter";
import { resolveStep, type Step } from "@/lib/stats/shared/steps";
import { findStreaks, type Streaks } from "@/lib/stats/shared/streaks";
import { buildTimeBuckets, type TimeBucket, type Unit } from "@/lib/stats/shared/time-buckets";
import { listCountedTotals } from "./counted-totals";
import { getDrawnDays } from "./drawn-days";
import { listMilestones, type Milestone } from "./milestones";
import { withAverages } from "./moving-average";
import { getTotalsBefore } from "./totals-before";
import { listUndatedTotals } from "./undated-totals";
import { type LagDay, listWatchLags } from "./watch-lag";
import { listWatchesAtMinutes } from "./watches-at-minutes";

export interface TimeStatsQuery {
  timeZone: string;
  range: DayRange;
  /** True: undated viewings belong to the range. */
  isAll: boolean;
  filter: StatsFilter;
  unit: Unit;
  step: Step | null;
  /** The step of two compared ranges. */
  commonStep?: Step;
  /** `YYYY`; the last year with viewings if this one has none. */
  calendar: string | null;
  /** Local day. */
  today: string;
}

export interface TimeStats {
  /** Viewings of any quality; everything below applies the filter. */
  totals: Total[];
  step: Step;
  /** The days of the buckets. */
  drawn: DayRange;
  buckets: TimeBucket[];
  /** Years with viewings. */
  years: string[];
  /** The calendar's year, and its days in the range. */
  year: string;
  days: ActivityDay[];
  activeDays: number;
  /** Days with exact dates; streaks and the biggest day use only these. */
  exactDays: number;
  /** Viewings by weekday, Monday first, and hour. */
  week: number[][];
  streaks: Streaks;
  biggest: DaySum | null;
  binge: Binge | null;
  milestones: (Milestone & { watch: NamedWatch | null })[];
  /** The first viewing of each year that begins in the range. */
  firsts: { year: string; watch: NamedWatch | null }[];
  lag: LagDay[];
}

export async function computeTimeStats(userId: number, query: TimeStatsQuery): Promise<TimeStats> {
  const { timeZone, range, filter, unit, today } = query;
  const [dated, undated, counted, rows, exactRows, week, before, binge, lag] = await Promise.all([
    listRangeTotals(userId, range, filter),
    query.isAll ? listUndatedTotals(userId, filter) : [],
    query.isAll ? listCountedTotals(userId, filter) : [],
    listActivityDays(userId, range, filter),
    filter.dates === "exact" ? null : listActivityDays(userId, range, { ...filter, dates: "exact" }),
    getHoursOfWeek(userId, range, filter),
    getTotalsBefore(userId, range.firstDay, filter),
    findLongestBinge(userId, timeZone, range, filter),
    filter.watch === "rewatch" || filter.kind === "movie" ? [] : listWatchLags(userId, timeZone, range, filter.kind),
  ]);
  const sums = sumDays(rows);
  const exact = exactRows ? sumDays(exactRows) : sums;
  const years = [...new Set(sums.map(({ day }) => day.slice(0, 4)))];
  const begun = years.filter((one) => query.isAll || `${one}-01-01` >= range.firstDay);
  const year = years.find((one) => one === query.calendar) ?? years.at(-1) ?? today.slice(0, 4);
  const drawn = getDrawnDays(
    range,
    sums.map(({ day }) => day),
    query,
  );
  const step = query.commonStep ?? resolveStep(drawn, query.step);
  const reached = listMilestones(sums, before);
  const byNumber = reached.flatMap((one) => (one.of === "hours" ? [] : [{ ...one, of: one.of }]));
  const byMinute = reached.filter(({ of }) => of === "hours");
  const [named, atMinutes] = await Promise.all([
    listNamedWatches(userId, timeZone, filter, [
      ...begun.map(toFirstPosition),
      ...byNumber.map(({ day, nth, of }) => ({ firstDay: day, lastDay: day, nth, of })),
    ]),
    listWatchesAtMinutes(
      userId,
      timeZone,
      filter,
      byMinute.map(({ day, nth }) => ({ day, minute: nth })),
    ),
  ]);
  const findWatch = (milestone: Milestone) => {
    if (milestone.of === "hours") return atMinutes[byMinute.indexOf(milestone)] ?? null;
    const place = byNumber.findIndex(({ of, mark }) => of === milestone.of && mark === milestone.mark);
    return named[begun.length + place] ?? null;
  };
  return {
    totals: [...dated, ...undated, ...counted],
    step,
    drawn,
    buckets: withAverages(buildTimeBuckets(rows, drawn, step, unit), drawn, step, today),
    years,
    year,
    days: rows.filter(({ day }) => day.startsWith(year)),
    activeDays: sums.length,
    exactDays: exact.length,
    week,
    streaks: findStreaks(
      exact.map(({ day }) => day),
      range.lastDay < today ? range.lastDay : today,
    ),
    biggest: findBiggest(exact, unit),
    binge,
    firsts: begun.map((one, index) => ({ year: one, watch: named[index] ?? null })),
    lag,
    milestones: reached.map((one) => ({ ...one, watch: findWatch(one) })),
  };
}

function toFirstPosition(year: string) {
  return { firstDay: `${year}-01-01`, lastDay: `${year}-12-31`, nth: 1, of: null };
}

/** The first of equal ones. */
function findBiggest(days: readonly DaySum[], unit: Unit): DaySum | null {
  const size = (day: DaySum) => (unit === "hours" ? day.minutes : day.episodes + day.films);
  return days.reduce<DaySum | null>((biggest, day) => (biggest && size(biggest) >= size(day) ? biggest : day), null);
}
