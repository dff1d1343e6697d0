export const MAX_MEMO_LENGTH = 140;

/**
 * How long a memo is against Simkl's 140. Nobody says what Simkl counts (docs/simkl-api.md#memos), so it is the largest
 * of the plausible counts, UTF-16 units, as a text field's `maxlength` counts too: what passes here is cut off by none
 * of them. An emoji is two or more.
 */
export function getMemoLength(text: string): number {
  return text.length;
}
