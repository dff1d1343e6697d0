import { counted } from "@/components/format/counted";

const DAYS_PER_MONTH = 365.25 / 12;

/** A span of days in the unit that people would use: "45 days", "7 months", "12 years". */
export function spokenDays(days: number): string {
  if (days <= 60) return counted(days, "day");
  const months = Math.round(days / DAYS_PER_MONTH);
  return months < 24 ? counted(months, "month") : counted(Math.round(months / 12), "year");
}
