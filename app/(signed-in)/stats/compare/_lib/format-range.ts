import type { RangeChoice } from "@/app/(signed-in)/stats/_lib/range";
import { formatMonthAndYear, formatShortMonth } from "@/components/charts/calendar";
import { isUnderWay } from "@/lib/stats/shared/count-days";
import type { DayRange } from "@/lib/stats/shared/stats-filter";

/** A range as a column is headed: "2025", "2026 so far", "May 2024", "28 Feb 2024 to 1 Mar 2024", "Everything". */
export function formatRange(choice: RangeChoice, range: DayRange, today: string): string {
  if (choice.of === "all") return "Everything";
  return isUnderWay(range, today) ? `${formatPlainRange(choice)} so far` : formatPlainRange(choice);
}

function formatPlainRange(choice: Exclude<RangeChoice, { of: "all" }>): string {
  if (choice.of === "year") return choice.written;
  if (choice.of === "month") return formatMonthAndYear(choice.written);
  const [from, to] = [choice.from, choice.to].map(formatShortDay);
  return from === to ? String(from) : `${from} to ${to}`;
}

function formatShortDay(day: string): string {
  return `${Number(day.slice(8))} ${formatShortMonth(day)} ${day.slice(0, 4)}`;
}
