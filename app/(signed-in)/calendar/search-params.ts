import type { Route } from "next";
import { z } from "zod";
import { withQuery } from "@/app/(signed-in)/_lib/with-query";
import { CALENDAR_VIEWS, type CalendarView } from "@/lib/library/calendar/calendar-range";
import { CALENDAR_LISTS, type CalendarFilter } from "@/lib/library/calendar/own-airings";

/** The state of the calendar; invalid parts are ignored. */
export interface CalendarParams extends CalendarFilter {
  view: CalendarView;
  /** `YYYY-MM-DD`; null for today. */
  date: string | null;
}

const ParamsSchema = z.object({
  view: z.enum(CALENDAR_VIEWS).catch("month"),
  date: z.iso.date().nullable().catch(null),
  kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
  list: z.enum(CALENDAR_LISTS).nullable().catch(null),
});

/** Parses the query that Next passes to a page; repeated parameters are invalid. */
export function parseCalendarParams(searchParams: Record<string, string | string[] | undefined>): CalendarParams {
  return ParamsSchema.parse(searchParams);
}

export function calendarHref({ view, date, kind, list }: CalendarParams): Route {
  const params = new URLSearchParams();
  if (view !== "month") params.set("view", view);
  if (date !== null) params.set("date", date);
  if (kind !== null) params.set("kind", kind);
  if (list !== null) params.set("list", list);
  return withQuery("/calendar", params);
}
