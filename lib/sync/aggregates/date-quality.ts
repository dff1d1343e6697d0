import type { DateQuality } from "@/lib/database/generated/enums";

const YEAR_2000 = "2000-01-01T00:00:00Z";
/** So many things of one second were marked together. */
export const BULK_THRESHOLD = 3;

/**
 * How far the dates of a title's episodes, of first watches or of one session, can be trusted, in the same order: those that stand
 * at the same whole minutes of the day again and again are filled in, since nobody presses a button so regularly. Of 1,000 honest
 * dates some 17 are whole minutes, of which three share one of an evening's 240 in one title of 75 (by the minute of the hour in one
 * of five), but never half of them do; who has whole minutes alone, from an app that knows no seconds, needs 400 of one title for that.
 */
export function gradeEpisodeDates(dates: readonly (string | null)[]): DateQuality[] {
  const regular = findRegularTimes(dates);
  return gradeDates(dates).map((quality, index) =>
    quality === "exact" && regular.has(getTimeOfDay(dates[index] ?? "")) ? "synthetic" : quality,
  );
}

/** None, unless half of all whole minutes have them. Double episodes of one second count once, so that each that counts is another day. */
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

/**
 * How far each of the dates can be trusted by itself and by those of the same second, in the same order. Given together are the
 * dates of what one click can mark at once: the episodes of a title, or a person's films. Dates are ISO-8601 UTC with whole
 * seconds, or null.
 */
export function gradeDates(dates: readonly (string | null)[]): DateQuality[] {
  const perSecond = new Map<string, number>();
  for (const date of dates) if (date !== null) perSecond.set(date, (perSecond.get(date) ?? 0) + 1);
  return dates.map((date) => gradeDate(date, date === null ? 0 : (perSecond.get(date) ?? 0)));
}

function gradeDate(date: string | null, sameSecond: number): DateQuality {
  // Any date before 2000 stands for "don't remember" (docs/simkl-api.md#types-statuses-and-media-objects).
  if (date === null || date < YEAR_2000) return "unknown";
  // Nobody finishes three things in one second: they were marked together.
  if (sameSecond >= BULK_THRESHOLD) return "bulk";
  // Midnight UTC to the second is a release or air day that was filled in.
  return date.endsWith("T00:00:00Z") ? "synthetic" : "exact";
}
