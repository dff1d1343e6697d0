import type { Freshness } from "@/lib/sync/status/freshness";

/** Whether the page is out of date. The start of a check does not count, its end does. */
export function hasChanged(shown: Freshness, seen: Freshness): boolean {
  return (
    seen.revision !== shown.revision ||
    seen.lastSyncedAt !== shown.lastSyncedAt ||
    seen.failures !== shown.failures ||
    (seen.state !== shown.state && !isChecking(seen))
  );
}

/** A check runs or is requested. */
export function isChecking({ state }: Pick<Freshness, "state">): boolean {
  return state === "running" || state === "waiting";
}
