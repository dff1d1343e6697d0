import type { DateQuality } from "@/lib/database/generated/enums";

const YEAR_2000 = "2000-01-01T00:00:00Z";
/** Things of one second that were marked together. */
export const BULK_THRESHOLD = 3;

/** Dates at the same whole minutes of the day again and again are filled in: no one presses a button so regularly. */
export function gradeEpisodeDates(dates: readonly (string | null)[]): DateQuality[] {
  const regular = findRegularTimes(dates);
  return gradeDates(dates).map((quality, index) =>
    quality === "exact" && regular.has(getTimeOfDay(dates[index] ?? "")) ? "synthetic" : quality,
  );
}

/** Empty unless at least half of the whole minutes repeat. Double episodes of one second count once. */
function findRegularTimes(dates: readonly (string | null)[]): Set<string> {
  const wholeMinutes = new Set(dates.flatMap((date) => (date?.endsWith(":00Z") && date >= YEAR_2000 ? [date] : [])));
  const days = new Map<string, number>();
  for (const date of wholeMinutes) days.set(getTimeOfDay(date), (days.get(getTimeOfDay(date)) ?? 0) + 1);
  const regular = [...days].filter(([, count]) => count >= BULK_THRESHOLD);
  const isRule = 2 * regular.reduce((sum, [, count]) => sum + count, 0) >= wholeMinutes.size;
  return new Set(isRule ? regular.map(([time]) => time) : []);
}

function getTimeOfDay(date: string): string {
  return date.slice(date.indexOf("T"));
}

/** Grades the dates of what one click can mark: the episodes of a title, or a user's movies. ISO 8601 in UTC, whole seconds. */
export function gradeDates(dates: readonly (string | null)[]): DateQuality[] {
  const perSecond = new Map<string, number>();
  for (const date of dates) if (date !== null) perSecond.set(date, (perSecond.get(date) ?? 0) + 1);
  return dates.map((date) => gradeDate(date, date === null ? 0 : (perSecond.get(date) ?? 0)));
}

function gradeDate(date: string | null, sameSecond: number): DateQuality {
  // Any date before 2000 stands for "don't remember" (docs/simkl-api.md#types-statuses-and-media-objects).
  if (date === null || date < YEAR_2000) return "unknown";
  if (sameSecond >= BULK_THRESHOLD) return "bulk";
  // Midnight UTC is a release or air date that was filled in.
  return date.endsWith("T00:00:00Z") ? "synthetic" : "exact";
}
