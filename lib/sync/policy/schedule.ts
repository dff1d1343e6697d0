import type { SyncFailure } from "@/lib/sync/sync-failure";
export interface Schedule {
  /** Null: only a visit makes the user due. */
  nextDueAt: Date | null;
  /** In a row. */
  failures: number;
  lastError: SyncFailure | null;
  restingSince: Date | null;
  quotaUntil: Date | null;
}

export function scheduleAfterSuccess(nextDueAt: Date | null): Schedule {
  return { nextDueAt, failures: 0, lastError: null, restingSince: null, quotaUntil: null };
}
