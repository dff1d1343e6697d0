const SECOND = 1000;
const CALM_MS = 20 * SECOND;
const HURRIED_MS = 2 * SECOND;
const LONGEST_MS = 5 * 60 * SECOND;

/** Milliseconds until an open page asks again: soon while somebody waits for a check, ever later when nobody answers. */
export function nextLook({ isHurried, failures }: { isHurried: boolean; failures: number }): number {
  if (failures > 0) return Math.min(CALM_MS * 2 ** failures, LONGEST_MS);
  return isHurried ? HURRIED_MS : CALM_MS;
}
