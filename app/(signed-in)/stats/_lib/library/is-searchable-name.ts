/** Whether words can tell one name from others: to the search, signs alone are in every one. */
export function isSearchableName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
