/** The words of a text that has commas between them. */
export function listOf(text: string): string[] {
  return text.split(", ");
}
