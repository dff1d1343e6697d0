export interface Difference {
  /** By how much the first is more; less below zero. */
  by: number;
  /** The same for each hundred of the second; null when that is nothing, of which there is no part. */
  percent: number | null;
}

/** How far the first figure is from the second; null when one of them is not known. */
export function getDifference(first: number | null, second: number | null): Difference | null {
  if (first === null || second === null) return null;
  const by = first - second;
  return { by, percent: second === 0 ? null : (by / second) * 100 };
}
