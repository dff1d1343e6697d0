import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { toLocalDay } from "@/lib/domain/local-day";
import type { CalendarRange } from "@/lib/library/calendar/calendar-range";
import { type FoldedAiring, foldAirings } from "@/lib/library/calendar/fold-airings";
import { groupAiringsByDay } from "@/lib/library/calendar/group-airings-by-day";
import type { OwnAiring } from "@/lib/library/calendar/own-airings";

export interface CalendarDay {
  /** `YYYY-MM-DD`, of the person's calendar. */
  day: string;
  airings: FoldedAiring[];
  /** Relative to today. */
  is: "past" | "today" | "ahead";
}

/** Every day of a range with what airs on it. */
export function listCalendarDays(
  { user, now }: PageContext,
  { days }: CalendarRange,
  airings: readonly OwnAiring[],
): CalendarDay[] {
  const byDay = groupAiringsByDay(airings, days, user.timeZone);
  const today = toLocalDay(now, user.timeZone);
  return days.map((day) => ({
    day,
    airings: foldAirings(byDay.get(day) ?? []),
    is: day === today ? "today" : day < today ? "past" : "ahead",
  }));
}
