import { z } from "zod";
import { defineSearchParams, oneOf, parsedBy } from "@/app/_lib/define-search-params";
import { CALENDAR_VIEWS } from "@/lib/library/calendar/calendar-range";
import { CALENDAR_LISTS } from "@/lib/library/calendar/own-airings";

export const { parse: parseCalendarParams, href: calendarHref } = defineSearchParams("/calendar", {
  view: oneOf(CALENDAR_VIEWS, "month"),
  /** `YYYY-MM-DD`; null for today. */
  date: parsedBy(z.iso.date()),
  kind: oneOf(["tv", "anime", "movie"]),
  list: oneOf(CALENDAR_LISTS),
});

export type CalendarParams = ReturnType<typeof parseCalendarParams>;
