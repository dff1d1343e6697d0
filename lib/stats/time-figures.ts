import "server-only";
import { type LagDay, watchLag } from "./lag/watch-lag";
import type { ActivityDay } from "./range/activity-days";
import { activityDays } from "./range/activity-days";
import { countedTotals } from "./range/counted-totals";
import { drawnDays } from "./range/drawn-days";
import { hoursOfWeek } from "./range/hours-of-week";
import { withAverages } from "./range/moving-average";
import { rangeTotals, type Total } from "./range/range-totals";
import type { DayRange, StatsFilter } from "./range/stats-filter";
import { fittingStep, type Step } from "./range/steps";
import { type TimeBucket, timeBuckets, type Unit } from "./range/time-buckets";
import { undatedTotals } from "./range/undated-totals";
import { type DaySum, daySums } from "./streaks/day-sums";
import { type Binge, longestBinge } from "./streaks/longest-binge";
import { type Milestone, milestones } from "./streaks/milestones";
import { type NamedWatch, namedWatches } from "./streaks/named-watch";
import { type Streaks, streaks } from "./streaks/streaks";
import { totalsBefore } from "./streaks/totals-before";
import { watchesAtMinutes } from "./streaks/watches-at-minutes";

export interface TimeQuestion {
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

export interface TimeFigures {
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
export async function timeFigures(userId: number, question: TimeQuestion): Promise<TimeFigures> {
  const { timeZone, range, filter, unit, today } = question;
  const [dated, undated, counted, rows, exactRows, week, before, binge, lag] = await Promise.all([
    rangeTotals(userId, range, filter),
    question.isAll ? undatedTotals(userId, filter) : [],
    question.isAll ? countedTotals(userId, filter) : [],
    activityDays(userId, range, filter),
    filter.dates === "exact" ? null : activityDays(userId, range, { ...filter, dates: "exact" }),
    hoursOfWeek(userId, range, filter),
    totalsBefore(userId, range.firstDay, filter),
    longestBinge(userId, timeZone, range, filter),
    filter.watch === "rewatch" || filter.kind === "movie" ? [] : watchLag(userId, timeZone, range, filter.kind),
  ]);
  const sums = daySums(rows);
  const exact = exactRows ? daySums(exactRows) : sums;
  const years = [...new Set(sums.map(({ day }) => day.slice(0, 4)))];
  const begun = years.filter((one) => question.isAll || `${one}-01-01` >= range.firstDay);
  const year = years.find((one) => one === question.calendar) ?? years.at(-1) ?? today.slice(0, 4);
  const drawn = drawnDays(
    range,
    sums.map(({ day }) => day),
    question,
  );
  const step = question.commonStep ?? fittingStep(drawn, question.step);
  const reached = milestones(sums, before);
  const byNumber = reached.flatMap((one) => (one.of === "hours" ? [] : [{ ...one, of: one.of }]));
  const byMinute = reached.filter(({ of }) => of === "hours");
  const [named, atMinutes] = await Promise.all([
    namedWatches(userId, timeZone, filter, [
      ...begun.map(firstOf),
      ...byNumber.map(({ day, nth, of }) => ({ firstDay: day, lastDay: day, nth, of })),
    ]),
    watchesAtMinutes(
      userId,
      timeZone,
      filter,
      byMinute.map(({ day, nth }) => ({ day, minute: nth })),
    ),
  ]);
  const watchOf = (milestone: Milestone) => {
    if (milestone.of === "hours") return atMinutes[byMinute.indexOf(milestone)] ?? null;
    const place = byNumber.findIndex(({ of, mark }) => of === milestone.of && mark === milestone.mark);
    return named[begun.length + place] ?? null;
  };
  return {
    totals: [...dated, ...undated, ...counted],
    step,
    drawn,
    buckets: withAverages(timeBuckets(rows, drawn, step, unit), drawn, step, today),
    years,
    year,
    days: rows.filter(({ day }) => day.startsWith(year)),
    activeDays: sums.length,
    exactDays: exact.length,
    week,
    streaks: streaks(
      exact.map(({ day }) => day),
      range.lastDay < today ? range.lastDay : today,
    ),
    biggest: biggestOf(exact, unit),
    binge,
    firsts: begun.map((one, index) => ({ year: one, watch: named[index] ?? null })),
    lag,
    milestones: reached.map((one) => ({ ...one, watch: watchOf(one) })),
  };
}

function firstOf(year: string) {
  return { firstDay: `${year}-01-01`, lastDay: `${year}-12-31`, nth: 1, of: null };
}

/** The first of those that are equally big. */
function biggestOf(days: readonly DaySum[], unit: Unit): DaySum | null {
  const size = (day: DaySum) => (unit === "hours" ? day.minutes : day.episodes + day.films);
  return days.reduce<DaySum | null>((biggest, day) => (biggest && size(biggest) >= size(day) ? biggest : day), null);
}
