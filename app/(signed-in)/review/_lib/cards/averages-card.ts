import { countUntrusted, formatRangeSoFar } from "@/app/(signed-in)/review/messages";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import { getAveragePerStep } from "@/lib/stats/shared/average-per-step";
import { sumDays } from "@/lib/stats/shared/day-sums";
import type { CardBuilder } from "./card-builder";

/**
 * Averages per day, week and month; less than a minute is left out. The number of active days is known only if every date is exact.
 */
export const buildAveragesCard: CardBuilder = (stats) => {
  const { minutes, days, range, activity } = stats;
  const perWeek = getAveragePerStep(minutes, days, "week");
  if (days < 2 || perWeek < 1) return null;
  const active = countUntrusted(stats) === 0 ? sumDays(activity).length : 0;
  const rows = [
    { id: "day", label: "A day", average: getAveragePerStep(minutes, days, "day") },
    { id: "week", label: "A week", average: perWeek },
    ...(range.of === "year"
      ? [{ id: "month", label: "A month", average: getAveragePerStep(minutes, days, "month") }]
      : []),
    { id: "active", label: "A day with something watched", average: active > 0 ? minutes / active : 0 },
  ];
  return {
    id: "averages",
    title: "On average",
    figure: `${formatDuration(perWeek)} a week`,
    sentence: `Over the ${pluralize(days, "day")} of ${formatRangeSoFar(stats)}, those without anything included.`,
    rows: rows
      .filter(({ average }) => average >= 1)
      .map(({ average, ...row }) => ({
        ...row,
        value: formatDuration(average),
        share: null,
        kind: null,
        poster: null,
      })),
  };
};
