import "server-only";
import { DateTime } from "luxon";
import { formatMonth } from "@/lib/format/relative-day";
import type { CalendarRange, CalendarView } from "@/lib/library/calendar/calendar-range";

/** What a range is called: "November 2026", "16 to 22 November 2026", "28 December 2026 to 3 January 2027". */
export function formatRange(view: CalendarView, { head, firstDay, lastDay }: CalendarRange): string {
  if (view === "month") return formatMonth(head.slice(0, 7));
  const [first, last] = [firstDay, lastDay].map((day) => DateTime.fromISO(day, { zone: "utc", locale: "en-GB" }));
  if (!first || !last) throw new RangeError("A range has two ends.");
  const format = first.year !== last.year ? "d MMMM yyyy" : first.month !== last.month ? "d MMMM" : "d";
  return `${first.toFormat(format)} to ${last.toFormat("d MMMM yyyy")}`;
}
