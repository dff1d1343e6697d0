export interface Difference {
  /** First minus second. */
  by: number;
  /** Relative to the second; null when the second is 0. */
  percent: number | null;
}

/** Null when a value is unknown. */
export function getDifference(first: number | null, second: number | null): Difference | null {
  if (first === null || second === null) return null;
  const by = first - second;
  return { by, percent: second === 0 ? null : (by / second) * 100 };
}
