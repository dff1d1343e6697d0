/** A code with parameters from a column of text. Older rows have a sentence, which is shown as it is. */
export function readStoredReason(stored: string): unknown {
  return stored.startsWith("{") ? JSON.parse(stored) : { code: "text", text: stored };
}
