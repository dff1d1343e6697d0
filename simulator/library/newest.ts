/** The later of two instants; null means never. */
export function newest(a: string, b: string | null): string;
export function newest(a: string | null, b: string | null): string | null;
export function newest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
