import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { timeBuckets } from "@/lib/stats/range/time-buckets";
import { daySums } from "@/lib/stats/streaks/day-sums";
import type { CardOf } from "./card-of";
import { dayName, leftOut, monthName, soFar } from "./words";

/** The months of a year. */
export const monthsCard: CardOf = (figures) => {
  const { range, today, activity, peaks } = figures;
  const peak = peaks.all.month;
  if (range.of === "month" || !peak) return null;
  const months = timeBuckets(activity, range, "month", "hours").filter(
    ({ start, total }) => start <= today || total > 0,
  );
  return {
    id: "months",
    title: "Month by month",
    figure: monthName(peak.at),
    sentence: `The busiest month of ${soFar(figures)}, with ${spokenDuration(peak.amount)}.${leftOut(figures)}`,
    rows: months.map(({ start, total }) => ({
      id: start.slice(0, 7),
      label: monthName(start),
      value: spokenDuration(total),
      share: total / peak.amount,
      kind: null,
      poster: null,
    })),
  };
};

/** How many days had something, and which were the biggest. */
export const daysCard: CardOf = (figures) => {
  const { range, activity, days, peaks } = figures;
  const { day, week } = peaks.all;
  if (!day || !week) return null;
  const record = (id: string, label: string, value: string) => ({
    id,
    label,
    value,
    share: null,
    kind: null,
    poster: null,
  });
  const active = daySums(activity).length;
  return {
    id: "days",
    title: range.of === "year" ? "Day by day" : "Every day of the month",
    figure: counted(active, "day"),
    sentence: `with something watched, of ${days.toLocaleString("en")} in ${soFar(figures)}.${leftOut(figures)}`,
    rows: [
      record("day", "The biggest day", `${dayName(day.at)}, ${spokenDuration(day.amount)}`),
      record("week", "The biggest week", `from ${dayName(week.at)}, ${spokenDuration(week.amount)}`),
    ],
  };
};
