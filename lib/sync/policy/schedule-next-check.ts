const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** By the time since the owner's last visit (docs/architecture.md#how-a-library-stays-in-step). */
const CHECK_INTERVALS = [
  { seenWithin: HOUR, every: 30 * MINUTE },
  { seenWithin: 3 * DAY, every: HOUR },
  { seenWithin: 14 * DAY, every: 6 * HOUR },
  { seenWithin: 60 * DAY, every: DAY },
];

/** Null after two months without a visit. Spread by a tenth, so that a fleet does not move in step. `random` is in [0, 1). */
export function scheduleNextCheck(lastSeenAt: Date, now: Date, random: number): Date | null {
  const idleMs = now.getTime() - lastSeenAt.getTime();
  const interval = CHECK_INTERVALS.find(({ seenWithin }) => idleMs <= seenWithin);
  return interval ? new Date(now.getTime() + interval.every * (1 + random / 10)) : null;
}
