export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** As Simkl writes instants: ISO-8601, UTC, whole seconds. */
export function formatInstant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The UTC day of an instant, `YYYY-MM-DD`. */
export function formatUtcDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

export function getStartOfDay(date: Date): Date {
  return new Date(`${formatUtcDay(date.getTime())}T00:00:00Z`);
}
