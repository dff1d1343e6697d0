const HOUR = 60 * 60_000;
/**
 * Simkl makes files of the last twelve months and of the next three (docs/simkl-api.md#calendar-files); what lies
 * further back we let go.
 */
const BACK = 12;
const AHEAD = 3;

/** The month of UTC of an instant, `YYYY-MM`; `later` months on. */
export function monthOf(instant: Date, later = 0): string {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + later)).toISOString().slice(0, 7);
}

/** The first and the last month whose files there may be. */
export function fileWindow(now: Date): { first: string; last: string } {
  return { first: monthOf(now, -BACK), last: monthOf(now, AHEAD) };
}

/** The months looked after without anybody asking, the present one first. */
export function keptMonths(now: Date): string[] {
  return [0, 1, 2, AHEAD, -1].map((later) => monthOf(now, later));
}

/** The months of UTC of a stretch of time that have files, both ends included, in order. */
export function monthsWithin(since: Date, until: Date, now: Date): string[] {
  const { first, last } = fileWindow(now);
  const months: string[] = [];
  for (let later = 0; monthOf(since, later) <= monthOf(until); later += 1) {
    const month = monthOf(since, later);
    if (month >= first && month <= last) months.push(month);
  }
  return months;
}

/**
 * Milliseconds for which a file is not asked for again. The edge keeps one for five hours; a past month is made anew once a
 * day (docs/simkl-api.md#calendar-files), and one that is far off changes nobody's evening, unless somebody looks at
 * it.
 */
export function restOf(month: string, now: Date, isLookedAt: boolean): number {
  const isNear = month === monthOf(now) || month === monthOf(now, 1);
  const isPast = month < monthOf(now);
  return isNear || (isLookedAt && !isPast) ? 5 * HOUR : 24 * HOUR;
}
