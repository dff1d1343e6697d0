export const REWATCH_STATUSES = ["active", "closed", "completed"] as const;

/** docs/simkl-api.md#rewatch-states */
export type RewatchStatus = (typeof REWATCH_STATUSES)[number];

/** Null for other words, such as a NoRewatchReason (docs/simkl-api.md#rewatches-by-scrobble-and-check-in). */
export function toRewatchStatus(value: unknown): RewatchStatus | null {
  return REWATCH_STATUSES.find((status) => status === value) ?? null;
}
