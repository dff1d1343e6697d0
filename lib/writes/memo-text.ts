export const LONGEST_MEMO = 140;

/**
 * A memo as it is sent: composed (NFC), so that a letter with its accent counts once where Unicode has it as one, without the NUL
 * and the halves of characters that no database text may have, and without space around it.
 */
export function memoText(typed: string): string {
  return typed
    .replaceAll("\0", "")
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .normalize("NFC")
    .trim();
}

/**
 * How long a memo is against Simkl's 140. Nobody says what Simkl counts (digest §11.4), so it is the largest of the plausible
 * counts, UTF-16 units, as a text field's `maxlength` counts too: what passes here is cut off by none of them. An emoji is two or more.
 */
export function memoLength(text: string): number {
  return text.length;
}
