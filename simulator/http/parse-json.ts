/** Undefined for an empty text; null instead of a result when it is not JSON. */
export function parseJson(text: string): { value: unknown } | null {
  if (text === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
