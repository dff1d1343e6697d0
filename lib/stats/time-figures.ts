import "server-only";
import { type LagDay, listWatchLags } from "./lag/watch-lag";
import type { ActivityDay } from "./range/activity-days";
import { listActivityDays } from "./range/activity-days";
import { listCountedTotals } from "./range/counted-totals";
import { getDrawnDays } from "./range/drawn-days";
import { getHoursOfWeek } from "./range/hours-of-week";
import { withAverages } from "./range/moving-average";
import { listRangeTotals, type Total } from "./range/range-totals";
import type { DayRange, StatsFilter } from "./range/stats-filter";
import { resolveStep, type Step } from "./range/steps";
import { type TimeBucket, buildTimeBuckets, type Unit } from "./range/time-buckets";
import { listUndatedTotals } from "./range/undated-totals";
import { type DaySum, sumDays } from "./streaks/day-sums";
import { type Binge, findLongestBinge } from "./streaks/longest-binge";
import { type Milestone, listMilestones } from "./streaks/milestones";
import { type NamedWatch, listNamedWatches } from "./streaks/named-watch";
import { type Streaks, findStreaks } from "./streaks/streaks";
import { getTotalsBefore } from "./streaks/totals-before";
import { listWatchesAtMinutes } from "./streaks/watches-at-minutes";

export interface TimeStatsQuery {
  timeZone: string;
  range: DayRange;
  /** Whether the range is everything: then what has no date belongs to it too. */
  isAll: boolean;
  filter: StatsFilter;
  unit: Unit;
  step: Step | null;
  /** The step that these days share with others beside them, and that may be as long as all of them. */
  commonStep?: Step;
  /** `YYYY`; the last year of the range with something in it takes the place of one without. */
  calendar: string | null;
  /** The day it is where the person is. */
  today: string;
}

export interface TimeStats {
  /** All viewings, however far their dates can be trusted; everything below heeds the filter. */
  totals: Total[];
  step: Step;
  /** The days that the buckets are of. */
  drawn: DayRange;
  buckets: TimeBucket[];
  /** Years with something in them. */
  years: string[];
  /** The year of the calendar, and its days within the range. */
  year: string;
  days: ActivityDay[];
  activeDays: number;
  /** Days with something whose date is exact. Of these alone are the streaks and the biggest day, whatever the filter says of dates. */
  exactDays: number;
  /** Viewings by weekday, Monday first, and hour. */
  week: number[][];
  streaks: Streaks;
  biggest: DaySum | null;
  binge: Binge | null;
  milestones: (Milestone & { watch: NamedWatch | null })[];
  /** Of the years whose beginning lies in the range. */
  firsts: { year: string; watch: NamedWatch | null }[];
  /** How soon after their airing the latest episodes were watched. */
  lag: LagDay[];
}

/** When a person watched, over these days: everything that the days of `DailyActivity` tell, and the few watches that it names. */
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

/** The first of those that are equally big. */
function findBiggest(days: readonly DaySum[], unit: Unit): DaySum | null {
  const size = (day: DaySum) => (unit === "hours" ? day.minutes : day.episodes + day.films);
  return days.reduce<DaySum | null>((biggest, day) => (biggest && size(biggest) >= size(day) ? biggest : day), null);
}
