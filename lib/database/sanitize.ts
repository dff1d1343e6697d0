const MAX_INTEGER = 2 ** 31 - 1;
const MAX_SMALLINT = 2 ** 15 - 1;

/** Whether a text such as `2026-05-20T21:00:00Z` names a day that exists: not 30 February, nor one outside of our era. */
export function isValidInstant(text: string): boolean {
  if (!(text >= "0001" && text < "9999")) return false;
  // Every month has its first 28 days; only the others are worth a parse, since a library holds 150,000 dates.
  return text.slice(8, 10) <= "28" || new Date(text).toISOString().startsWith(text.slice(0, 10));
}

export function isWithinInteger(number: number): boolean {
  return number <= MAX_INTEGER;
}

export function isWithinSmallint(number: number): boolean {
  return number <= MAX_SMALLINT;
}

/** The instant, or null when there is no such day. */
export function sanitizeInstant(text: string | null): string | null {
  return text !== null && isValidInstant(text) ? text : null;
}

/** The number, or null when an `int` column cannot hold it. */
export function sanitizeInteger(number: number | null): number | null {
  return number !== null && isWithinInteger(number) ? number : null;
}

/** The number, or null when a `smallint` column cannot hold it. */
export function sanitizeSmallint(number: number | null): number | null {
  return number !== null && isWithinSmallint(number) ? number : null;
}

/** The mark, or null when it is none of 1 to 10. */
export function sanitizeRating(value: number | null): number | null {
  return value !== null && value >= 1 && value <= 10 ? value : null;
}

/** The share in per cent, moved to the nearer end when it is beyond one. */
export function clampPercent(value: number): number {
  return Math.min(Math.max(value, 0), 100);
}

/** The text, cut to so many letters as PostgreSQL counts them. */
export function truncateText(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join("");
}

/** The text without what PostgreSQL's text cannot hold: zero bytes, and halves of letters where a text was cut. */
export function sanitizeText(text: string): string;
export function sanitizeText(text: string | null): string | null;
export function sanitizeText(text: string | null): string | null {
  return text === null ? null : text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** The ids with clean values. */
export function sanitizeIds(ids: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [sanitizeText(name), sanitizeText(id)]));
}
