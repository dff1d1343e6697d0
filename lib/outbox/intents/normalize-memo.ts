/** NFC, so that an accented letter counts once; without NUL and lone surrogates, which PostgreSQL cannot store. */
export function normalizeMemo(text: string): string {
  return text
    .replaceAll("\0", "")
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .normalize("NFC")
    .trim();
}
