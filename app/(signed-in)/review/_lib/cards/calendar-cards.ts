import { formatDayName, formatLeftOutNote, formatMonthName, formatRangeSoFar } from "@/app/(signed-in)/review/messages";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import { sumDays } from "@/lib/stats/shared/day-sums";
import { buildTimeBuckets } from "@/lib/stats/shared/time-buckets";
import type { CardBuilder } from "./card-builder";

/** The months of a year. */
export const buildMonthsCard: CardBuilder = (stats) => {
  const { range, today, activity, peaks } = stats;
  const peak = peaks.all.month;
  if (range.of === "month" || !peak) return null;
  const months = buildTimeBuckets(activity, range, "month", "hours").filter(
    ({ start, total }) => start <= today || total > 0,
  );
  return {
    id: "months",
    title: "Month by month",
    figure: formatMonthName(peak.at),
    sentence: `The busiest month of ${formatRangeSoFar(stats)}, with ${formatDuration(peak.amount)}.${formatLeftOutNote(stats)}`,
    rows: months.map(({ start, total }) => ({
      id: start.slice(0, 7),
      label: formatMonthName(start),
      value: formatDuration(total),
      share: total / peak.amount,
      kind: null,
      poster: null,
    })),
  };
};

/** How many days had something, and which were the biggest. */
export const buildDaysCard: CardBuilder = (stats) => {
  const { range, activity, days, peaks } = stats;
  const { day, week } = peaks.all;
  if (!day || !week) return null;
  const createRow = (id: string, label: string, value: string) => ({
    id,
    label,
    value,
    share: null,
    kind: null,
    poster: null,
  });
  const active = sumDays(activity).length;
  return {
    id: "days",
    title: range.of === "year" ? "Day by day" : "Every day of the month",
    figure: pluralize(active, "day"),
    sentence: `with something watched, of ${days.toLocaleString("en")} in ${formatRangeSoFar(stats)}.${formatLeftOutNote(stats)}`,
    rows: [
      createRow("day", "The biggest day", `${formatDayName(day.at)}, ${formatDuration(day.amount)}`),
      createRow("week", "The biggest week", `from ${formatDayName(week.at)}, ${formatDuration(week.amount)}`),
    ],
  };
};
