export function pickKnownIds(ids: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).filter((entry): entry is [string, string] => entry[1] !== null));
}
