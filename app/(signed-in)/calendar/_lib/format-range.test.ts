import { expect, test } from "vitest";
import { type CalendarView, getCalendarRange } from "@/lib/library/calendar/calendar-range";
import { formatRange } from "./format-range";

test.each<[CalendarView, string, string]>([
  ["month", "2026-11-21", "November 2026"],
  ["week", "2026-11-21", "16 to 22 November 2026"],
  ["week", "2026-12-01", "30 November to 6 December 2026"],
  ["week", "2027-01-01", "28 December 2026 to 3 January 2027"],
  ["agenda", "2026-11-21", "21 November to 18 December 2026"],
])("the %s of %s is %s", (view, day, name) => expect(formatRange(view, getCalendarRange(view, day, "UTC"))).toBe(name));
