const HOUR = 60 * 60_000;
/** Simkl makes files of the last twelve months and the next three (docs/simkl-api.md#calendar-files). */
const MONTHS_BACK = 12;
const MONTHS_AHEAD = 3;

/** The UTC month of an instant, `YYYY-MM`, moved by `offset` months. */
export function toMonth(instant: Date, offset = 0): string {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + offset)).toISOString().slice(0, 7);
}

export function getFileWindow(now: Date): { first: string; last: string } {
  return { first: toMonth(now, -MONTHS_BACK), last: toMonth(now, MONTHS_AHEAD) };
}

/** The months that are refreshed without a visitor, the present one first. */
export function listMaintainedMonths(now: Date): string[] {
  return [0, 1, 2, MONTHS_AHEAD, -1].map((offset) => toMonth(now, offset));
}

/** The UTC months of a period that have files, both ends included, in order. */
export function listMonths(since: Date, until: Date, now: Date): string[] {
  const { first, last } = getFileWindow(now);
  const months: string[] = [];
  for (let offset = 0; toMonth(since, offset) <= toMonth(until); offset += 1) {
    const month = toMonth(since, offset);
    if (month >= first && month <= last) months.push(month);
  }
  return months;
}

/** In milliseconds. Simkl's edge caches files for 5 hours, past months for a day (docs/simkl-api.md#calendar-files). */
export function getRefreshInterval(month: string, now: Date, isViewed: boolean): number {
  const isNear = month === toMonth(now) || month === toMonth(now, 1);
  const isPast = month < toMonth(now);
  return isNear || (isViewed && !isPast) ? 5 * HOUR : 24 * HOUR;
}
