import type { DateQuality } from "@/lib/database/generated/enums";

const YEAR_2000 = "2000-01-01T00:00:00Z";
/** So many things of one second were marked together. */
export const MANY = 3;

/**
 * How far each of the dates can be trusted, in the same order. Given together are the dates of what one click can mark at
 * once: the episodes of a title, or a person's films. Dates are ISO-8601 UTC with whole seconds, or null.
 */
export function dateQualities(dates: readonly (string | null)[]): DateQuality[] {
  const perSecond = new Map<string, number>();
  for (const date of dates) if (date !== null) perSecond.set(date, (perSecond.get(date) ?? 0) + 1);
  return dates.map((date) => qualityOf(date, date === null ? 0 : (perSecond.get(date) ?? 0)));
}

function qualityOf(date: string | null, sameSecond: number): DateQuality {
  // Any date before 2000 stands for "don't remember" (digest §7).
  if (date === null || date < YEAR_2000) return "unknown";
  // Nobody finishes three things in one second: they were marked together.
  if (sameSecond >= MANY) return "bulk";
  // Midnight UTC to the second is a release or air day that was filled in.
  return date.endsWith("T00:00:00Z") ? "synthetic" : "exact";
}
