import type { Kind } from "@/lib/database/generated/enums";
import type { ActivityDay } from "@/lib/stats/shared/activity-days";
import type { DayRange } from "@/lib/stats/shared/stats-filter";
import { buildTimeBuckets, type StepSum } from "@/lib/stats/shared/time-buckets";
import type { KindHours } from "./hours-per-kind";

/** An hour, a weekday, or the first day of a day, week or month. */
interface Peak<Place> {
  at: Place;
  /** Viewings for hours and weekdays, else minutes. */
  amount: number;
}

/** The first of equal peaks; null without viewings. */
export interface Peaks {
  hour: Peak<number> | null;
  /** 0 is Monday. */
  weekday: Peak<number> | null;
  day: Peak<string> | null;
  week: Peak<string> | null;
  month: Peak<string> | null;
}

export function findPeaks(
  activity: readonly ActivityDay[],
  hours: readonly KindHours[],
  range: DayRange,
  kind: Kind | null,
): Peaks {
  const days = activity.filter((day) => kind === null || day.kind === kind);
  const findPeakStep = (step: "day" | "week" | "month") =>
    findPeak(buildTimeBuckets(days, range, step, "hours").map(toPeak));
  return {
    hour: findPeak(sumHours(hours, kind).map((amount, at) => ({ at, amount }))),
    weekday: findPeak(sumWeekdays(hours, kind).map((amount, at) => ({ at, amount }))),
    day: findPeakStep("day"),
    week: findPeakStep("week"),
    month: findPeakStep("month"),
  };
}

export function sumHours(hours: readonly KindHours[], kind: Kind | null): number[] {
  const rows = hours.filter((row) => kind === null || row.kind === kind);
  return Array.from({ length: 24 }, (_, hour) => rows.reduce((sum, row) => sum + (row.hours[hour] ?? 0), 0));
}

/** Monday first. */
export function sumWeekdays(hours: readonly KindHours[], kind: Kind | null): number[] {
  const rows = hours.filter((row) => kind === null || row.kind === kind);
  return Array.from({ length: 7 }, (_, weekday) =>
    rows
      .filter((row) => row.weekday === weekday)
      .reduce((sum, row) => sum + row.hours.reduce((all, viewings) => all + viewings, 0), 0),
  );
}

function toPeak({ start, total }: StepSum): Peak<string> {
  return { at: start, amount: total };
}

function findPeak<Place>(places: readonly Peak<Place>[]): Peak<Place> | null {
  const most = places.reduce<Peak<Place> | null>((best, one) => (best && best.amount >= one.amount ? best : one), null);
  return most && most.amount > 0 ? most : null;
}
