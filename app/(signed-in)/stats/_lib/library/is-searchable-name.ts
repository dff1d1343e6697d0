/** Whether a name contains letters or digits; the search ignores other signs. */
export function isSearchableName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
