import type { SyncRequestResult } from "@/lib/sync/run/sync-controls";

/** The answer to "Sync now". */
export const SYNC_REQUEST_MESSAGES: Record<SyncRequestResult, string> = {
  asked: "Simkl is being asked now; the page changes by itself when there is news.",
  running: "A check is under way already.",
  "too-soon": "That was too soon: each check costs one of your requests at Simkl, so there is at most one a minute.",
  paused: "Checks are paused. You can resume them in the settings.",
  reconnect: "Simkl no longer lets Watchfolio read your library. Connect again first.",
};
