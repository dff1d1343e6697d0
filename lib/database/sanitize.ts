const MAX_INTEGER = 2 ** 31 - 1;
const MAX_SMALLINT = 2 ** 15 - 1;

/** Whether an instant such as `2026-05-20T21:00:00Z` exists, unlike 30 February, with a year from 1 to 9998. */
export function isValidInstant(text: string): boolean {
  if (!(text >= "0001" && text < "9999")) return false;
  // Every month has 28 days; parsing all of 150,000 dates would take too long.
  return text.slice(8, 10) <= "28" || new Date(text).toISOString().startsWith(text.slice(0, 10));
}

export function isWithinInteger(number: number): boolean {
  return number <= MAX_INTEGER;
}

export function isWithinSmallint(number: number): boolean {
  return number <= MAX_SMALLINT;
}

export function sanitizeInstant(text: string | null): string | null {
  return text !== null && isValidInstant(text) ? text : null;
}

/** Null when an `int` column cannot hold the number. */
export function sanitizeInteger(number: number | null): number | null {
  return number !== null && isWithinInteger(number) ? number : null;
}

export function sanitizeSmallint(number: number | null): number | null {
  return number !== null && isWithinSmallint(number) ? number : null;
}

/** Null outside of 1 to 10. */
export function sanitizeRating(value: number | null): number | null {
  return value !== null && value >= 1 && value <= 10 ? value : null;
}

export function clampPercent(value: number): number {
  return Math.min(Math.max(value, 0), 100);
}

/** Counts characters as PostgreSQL does: code points. */
export function truncateText(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join("");
}

/** Removes what PostgreSQL cannot store: zero bytes, and half surrogate pairs of a text that was cut. */
export function sanitizeText(text: string): string;
export function sanitizeText(text: string | null): string | null;
export function sanitizeText(text: string | null): string | null {
  return text === null ? null : text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}

export function sanitizeIds(ids: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [sanitizeText(name), sanitizeText(id)]));
}
