import { pluralize } from "@/lib/format/count";
import type { Forecast } from "@/lib/stats/library/forecast";

const WEEKS_PER_MONTH = 365.25 / 12 / 7;
/** Beyond this the forecast is vague. */
export const MAX_WEEKS = 50 * 12 * WEEKS_PER_MONTH;

/** "in about 3 weeks", "in about 5 months", "in about 2.5 years"; null is never. */
export function formatWeeks(weeks: number | null): string {
  if (weeks === null) return "never";
  if (weeks > MAX_WEEKS) return "in more than 50 years";
  if (weeks < 1) return "within a week";
  if (weeks < 9) return `in about ${pluralize(Math.round(weeks), "week")}`;
  const months = weeks / WEEKS_PER_MONTH;
  if (months < 24) return `in about ${pluralize(Math.round(months), "month")}`;
  return `in about ${(months / 12).toLocaleString("en", { maximumFractionDigits: 1 })} years`;
}

/** When nothing would be left, and between when and when. */
export function formatForecast({ usual, weeks }: Forecast): string {
  if (usual === 0) return "You watched nothing new with an exact date in the last year, so there is no pace to go by.";
  return `At your pace of the last year, as far as dates are exact, you would be through ${formatWeeks(weeks.usual)}: ${formatWeeks(weeks.busiest)} if you always watched as in your busiest quarter of a year, ${formatWeeks(weeks.quietest)} as in your quietest.`;
}
