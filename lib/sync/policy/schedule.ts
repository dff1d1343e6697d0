/** When and why a person's turn comes next, as a run leaves it. */
export interface Schedule {
  /** Null: only the person's return makes them due. */
  nextDueAt: Date | null;
  /** In a row. */
  failures: number;
  /** A sentence for the person when the run failed. */
  lastError: string | null;
  restingSince: Date | null;
  /** Background work waits until then for the sake of the day's quota. */
  quotaUntil: Date | null;
}

/** After a run that succeeded. */
export function scheduleAfterSuccess(nextDueAt: Date | null): Schedule {
  return { nextDueAt, failures: 0, lastError: null, restingSince: null, quotaUntil: null };
}
