/** Separated by commas. */
export function splitList(text: string): string[] {
  return text.split(", ");
}
