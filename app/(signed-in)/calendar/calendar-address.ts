import type { Route } from "next";
import { z } from "zod";
import { CALENDAR_VIEWS, type CalendarView } from "@/lib/library/calendar/calendar-range";
import { CALENDAR_LISTS, type CalendarFilter } from "@/lib/library/calendar/own-airings";
import { withQuery } from "../with-query";

/** All that the address of a calendar says; what it says wrongly is as if it were not there. */
export interface CalendarAddress extends CalendarFilter {
  view: CalendarView;
  /** `YYYY-MM-DD`; null for today. */
  date: string | null;
}

const Address = z.object({
  view: z.enum(CALENDAR_VIEWS).catch("month"),
  date: z.iso.date().nullable().catch(null),
  kind: z.enum(["tv", "anime", "movie"]).nullable().catch(null),
  list: z.enum(CALENDAR_LISTS).nullable().catch(null),
});

/** Reads what Next hands a page of the query; a parameter given twice counts as wrong. */
export function readAddress(query: Record<string, string | string[] | undefined>): CalendarAddress {
  return Address.parse(query);
}

export function calendarHref({ view, date, kind, list }: CalendarAddress): Route {
  const query = new URLSearchParams();
  if (view !== "month") query.set("view", view);
  if (date !== null) query.set("date", date);
  if (kind !== null) query.set("kind", kind);
  if (list !== null) query.set("list", list);
  return withQuery("/calendar", query);
}
