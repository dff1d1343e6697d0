const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often a library is checked, by how long ago its owner was here
 * (docs/architecture.md#how-a-library-stays-in-step): often, seldom, never.
 */
const CHECK_INTERVALS = [
  { seenWithin: HOUR, every: 30 * MINUTE },
  { seenWithin: 3 * DAY, every: HOUR },
  { seenWithin: 14 * DAY, every: 6 * HOUR },
  { seenWithin: 60 * DAY, every: DAY },
];

/**
 * When to look at Simkl again on our own account; null when the owner has not been here for so long that only their return
 * should cost Simkl a call. Spread by a tenth, so that a fleet does not move in step. `random` is in [0, 1).
 */
export function scheduleNextCheck(lastSeenAt: Date, now: Date, random: number): Date | null {
  const idleMs = now.getTime() - lastSeenAt.getTime();
  const interval = CHECK_INTERVALS.find(({ seenWithin }) => idleMs <= seenWithin);
  return interval ? new Date(now.getTime() + interval.every * (1 + random / 10)) : null;
}
