const DAY_MS = 24 * 60 * 60 * 1000;

/** Every day from the first to the last, both included, as `YYYY-MM-DD`. Pure calendar: no zone, no clock. */
export function listDays(first: string, last: string): string[] {
  const start = Date.parse(first);
  const count = Math.round((Date.parse(last) - start) / DAY_MS) + 1;
  return Array.from({ length: count }, (_, index) => new Date(start + index * DAY_MS).toISOString().slice(0, 10));
}

/** Every month from that of the first day to that of the last, as `YYYY-MM`. */
export function listMonths(first: string, last: string): string[] {
  const [start, end] = [getMonthIndex(first), getMonthIndex(last)];
  return Array.from({ length: end - start + 1 }, (_, offset) => {
    const month = start + offset;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** 0 for Monday to 6 for Sunday. */
export function getWeekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

const LONG_DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "Friday 3 May 2024" for `2024-05-03`. */
export function formatLongDay(day: string): string {
  return LONG_DAY.format(new Date(day)).replace(",", "");
}

const MONTH_NAME = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const MONTH_AND_YEAR = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "May" for `2024-05` or `2024-05-03`. */
export function formatShortMonth(month: string): string {
  return MONTH_NAME.format(new Date(month.slice(0, 7)));
}

/** "May 2024" for `2024-05`. */
export function formatMonthAndYear(month: string): string {
  return MONTH_AND_YEAR.format(new Date(month));
}

function getMonthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
