/** The value of a JSON text, undefined for an empty one; null instead of a result when it is not JSON. */
export function parseJson(text: string): { value: unknown } | null {
  if (text === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
