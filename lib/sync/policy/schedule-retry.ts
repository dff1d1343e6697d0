const SECOND = 1000;
const FIRST_DELAY_MS = 20 * SECOND;
const MAX_DELAY_MS = 60 * 60 * SECOND;

/**
 * When to retry after `failures` failures in a row: doubles from 20 s to an hour, spread by half so that a fleet does not return at
 * once (docs/simkl-api.md#errors). `random` is in [0, 1).
 */
export function scheduleRetry(failures: number, now: Date, random: number): Date {
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), MAX_DELAY_MS);
  return new Date(now.getTime() + delay * (1 + random / 2));
}
