export const REWATCH_STATUSES = ["active", "closed", "completed"] as const;

/** How far a rewatch session is (digest §13.2). */
export type RewatchStatus = (typeof REWATCH_STATUSES)[number];

/** Null for everything else, such as the reasons why a scrobble was no rewatch (digest §13.4). */
export function toRewatchStatus(value: unknown): RewatchStatus | null {
  return REWATCH_STATUSES.find((status) => status === value) ?? null;
}
