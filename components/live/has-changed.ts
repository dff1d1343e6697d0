import type { Freshness } from "@/lib/sync/status/freshness";

/** Whether a page that shows the one is out of date now that the other is known. A check that begins is no news, its end is. */
export function hasChanged(shown: Freshness, seen: Freshness): boolean {
  return (
    seen.revision !== shown.revision ||
    seen.lastSyncedAt !== shown.lastSyncedAt ||
    seen.failures !== shown.failures ||
    (seen.state !== shown.state && !isChecking(seen))
  );
}

/** A check is under way or asked for. */
export function isChecking({ state }: Pick<Freshness, "state">): boolean {
  return state === "running" || state === "waiting";
}
