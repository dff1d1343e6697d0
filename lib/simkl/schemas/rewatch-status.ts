export const REWATCH_STATUSES = ["active", "closed", "completed"] as const;

/** How far a rewatch session is (docs/simkl-api.md#rewatch-states). */
export type RewatchStatus = (typeof REWATCH_STATUSES)[number];

/**
 * Null for everything else, such as the reasons why a scrobble was no rewatch
 * (docs/simkl-api.md#rewatches-by-scrobble-and-check-in).
 */
export function toRewatchStatus(value: unknown): RewatchStatus | null {
  return REWATCH_STATUSES.find((status) => status === value) ?? null;
}
