/**
 * A memo as it is sent: composed (NFC), so that a letter with its accent counts once where Unicode has it as one, without the NUL
 * and the halves of characters that no database text may have, and without space around it.
 */
export function normalizeMemo(text: string): string {
  return text
    .replaceAll("\0", "")
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .normalize("NFC")
    .trim();
}
