const LONGEST = 100;

/** One line without control characters, which PostgreSQL's text cannot hold; cut between code points. */
export function normalizeSearch(written: string): string {
  const line = written.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return [...line].slice(0, LONGEST).join("").trim();
}
