const HOUR = 60 * 60_000;
/**
 * Simkl makes files of the last twelve months and of the next three (docs/simkl-api.md#calendar-files); what lies
 * further back we let go.
 */
const MONTHS_BACK = 12;
const MONTHS_AHEAD = 3;

/** The month of UTC of an instant, `YYYY-MM`; `later` months on. */
export function toMonth(instant: Date, offset = 0): string {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + offset)).toISOString().slice(0, 7);
}

/** The first and the last month whose files there may be. */
export function getFileWindow(now: Date): { first: string; last: string } {
  return { first: toMonth(now, -MONTHS_BACK), last: toMonth(now, MONTHS_AHEAD) };
}

/** The months looked after without anybody asking, the present one first. */
export function listMaintainedMonths(now: Date): string[] {
  return [0, 1, 2, MONTHS_AHEAD, -1].map((offset) => toMonth(now, offset));
}

/** The months of UTC of a stretch of time that have files, both ends included, in order. */
export function listMonths(since: Date, until: Date, now: Date): string[] {
  const { first, last } = getFileWindow(now);
  const months: string[] = [];
  for (let offset = 0; toMonth(since, offset) <= toMonth(until); offset += 1) {
    const month = toMonth(since, offset);
    if (month >= first && month <= last) months.push(month);
  }
  return months;
}

/**
 * Milliseconds for which a file is not asked for again. The edge keeps one for five hours; a past month is made anew once a
 * day (docs/simkl-api.md#calendar-files), and one that is far off changes nobody's evening, unless somebody looks at
 * it.
 */
export function getRefreshInterval(month: string, now: Date, isViewed: boolean): number {
  const isNear = month === toMonth(now) || month === toMonth(now, 1);
  const isPast = month < toMonth(now);
  return isNear || (isViewed && !isPast) ? 5 * HOUR : 24 * HOUR;
}
