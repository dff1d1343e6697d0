/** The words of a text that has commas between them. */
export function splitList(text: string): string[] {
  return text.split(", ");
}
