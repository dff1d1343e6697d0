import { formatLongDay, formatMonthAndYear } from "@/components/charts/calendar";
import type { Step } from "@/lib/stats/shared/steps";

export const STEP_LABELS = {
  day: { one: "day", many: "days", adverb: "Per day", column: "Day" },
  week: { one: "week", many: "weeks", adverb: "Per week", column: "Week from" },
  month: { one: "month", many: "months", adverb: "Per month", column: "Month from" },
  year: { one: "year", many: "years", adverb: "Per year", column: "Year from" },
} as const;

/**
 * The name of the step that starts on this day: "Friday 3 May 2024", "Week of Monday 29 April 2024", "May 2024", "2024".
 */
export function formatStepName(start: string, step: Step): string {
  if (step === "day") return formatLongDay(start);
  if (step === "week") return `Week of ${formatLongDay(start)}`;
  return step === "month" ? formatMonthAndYear(start.slice(0, 7)) : start.slice(0, 4);
}
