const LONGEST = 100;

/**
 * What is looked for as one line without control characters, which PostgreSQL's text could not hold anyway; by code points, so that
 * none is cut in two.
 */
export function normalizeSearch(written: string): string {
  const line = written.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return [...line].slice(0, LONGEST).join("").trim();
}
