/** Null means never. */
export function pickLatest(a: string, b: string | null): string;
export function pickLatest(a: string | null, b: string | null): string | null;
export function pickLatest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
