import { pluralize } from "@/lib/format/count";

const DAYS_PER_MONTH = 365.25 / 12;

/** A span of days in the unit that people would use: "45 days", "7 months", "12 years". */
export function formatDays(days: number): string {
  if (days <= 60) return pluralize(days, "day");
  const months = Math.round(days / DAYS_PER_MONTH);
  return months < 24 ? pluralize(months, "month") : pluralize(Math.round(months / 12), "year");
}
