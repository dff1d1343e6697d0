import { LiveUpdates } from "@/components/live/live-updates";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { getSyncStatus } from "@/lib/sync/status/sync-status";

/**
 * Keeps signed-in pages up to date. The revision is from the start of the request; panels that were read later show at least that.
 */
export async function Live({ user }: { user: CurrentUser }) {
  const status = await getSyncStatus(user.id);
  if (!status) return null;
  const { state, lastSyncedAt, failures } = status;
  const shown = { revision: user.libraryRevision, state, lastSyncedAt: lastSyncedAt?.toISOString() ?? null, failures };
  return <LiveUpdates shown={shown} />;
}
