export const MAX_MEMO_LENGTH = 140;

/** Simkl allows 140 of an unknown unit (docs/simkl-api.md#memos); UTF-16 units are the largest plausible count. */
export function getMemoLength(text: string): number {
  return text.length;
}
