import fc from "fast-check";
import { expect, test } from "vitest";
import { CALENDAR_VIEWS } from "@/lib/library/calendar/calendar-range";
import { calendarHref, parseCalendarParams } from "./search-params";

const parseHref = (href: string) =>
  parseCalendarParams(Object.fromEntries(new URL(href, "http://localhost").searchParams));

test("serializing and parsing gives the same parameters", () => {
  const params = fc.record({
    view: fc.constantFrom(...CALENDAR_VIEWS),
    date: fc.constantFrom(null, "2026-02-28", "2028-02-29"),
    kind: fc.constantFrom(null, "tv" as const, "movie" as const),
    list: fc.constantFrom(null, "watching" as const, "completed" as const),
  });
  fc.assert(
    fc.property(params, (original) => {
      expect(parseHref(calendarHref(original))).toEqual(original);
    }),
  );
});

test.each([
  [{ view: "year", kind: "books", list: "dropped" }],
  [{ date: "2026-02-30" }],
  [{ date: "2026-2-3" }],
  [{ date: "+012026-01-01" }],
  [{ date: "today" }],
  [{ view: ["week", "agenda"] }],
])("%o is as if it were not there", (searchParams) =>
  expect(calendarHref(parseCalendarParams(searchParams))).toBe("/calendar"),
);
