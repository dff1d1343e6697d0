"use server";

import { refresh } from "next/cache";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { pauseSync, requestSyncNow, resumeSync, type SyncRequestResult } from "@/lib/sync/run/sync-controls";

/** Checks the library at once, at most once a minute. */
export async function syncNow(_previous: SyncRequestResult | null): Promise<SyncRequestResult> {
  const user = await requireUser();
  const result = await requestSyncNow(user.id, "asked");
  refresh();
  return result;
}

/** Stops all requests for this person until they resume. */
export async function pauseChecks(): Promise<void> {
  const user = await requireUser();
  await pauseSync(user.id, "person");
  refresh();
}

/** Ends a pause by the person, not one by an operator. */
export async function resumeChecks(): Promise<void> {
  const user = await requireUser();
  await resumeSync(user.id, "person");
  refresh();
}
