const SECOND = 1000;
const CALM_MS = 20 * SECOND;
const URGENT_MS = 2 * SECOND;
const MAX_MS = 5 * 60 * SECOND;

/** Milliseconds until the next poll: short while a check is awaited, longer after each failure. */
export function getPollDelay({ isUrgent, failures }: { isUrgent: boolean; failures: number }): number {
  if (failures > 0) return Math.min(CALM_MS * 2 ** failures, MAX_MS);
  return isUrgent ? URGENT_MS : CALM_MS;
}
