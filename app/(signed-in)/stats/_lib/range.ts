import { formatMonth, formatRelativeDay } from "@/lib/format/relative-day";
import { getLastDayOfMonth } from "@/lib/stats/shared/last-of-month";
import type { DayRange } from "@/lib/stats/shared/stats-filter";

/** The days of a query. */
export type RangeChoice =
  | { of: "all" }
  /** `YYYY` */
  | { of: "year"; written: string }
  /** `YYYY-MM` */
  | { of: "month"; written: string }
  /** `YYYY-MM-DD`, both included and in order. */
  | { of: "days"; from: string; to: string };

/** The days of the range. "All" starts at the first day with a viewing and ends today, or at a later last viewing. */
export function resolveRange(choice: RangeChoice, span: DayRange | null, today: string): DayRange {
  switch (choice.of) {
    case "all":
      return { firstDay: span?.firstDay ?? today, lastDay: span && span.lastDay > today ? span.lastDay : today };
    case "year":
      return { firstDay: `${choice.written}-01-01`, lastDay: `${choice.written}-12-31` };
    case "month":
      return { firstDay: `${choice.written}-01`, lastDay: getLastDayOfMonth(choice.written) };
    case "days":
      return { firstDay: choice.from, lastDay: choice.to };
  }
}

/** "Everything", "2025", "March 2025", "from Monday 3 May 2024 to today". */
export function formatChoice(choice: RangeChoice, timeZone: string, now: Date): string {
  if (choice.of === "all") return "Everything, from the first day on";
  if (choice.of === "year") return choice.written;
  if (choice.of === "month") return formatMonth(choice.written);
  const [from, to] = [choice.from, choice.to].map((day) => formatRelativeDay(day, timeZone, now));
  return from === to ? `On ${from}` : `From ${from} to ${to}`;
}
