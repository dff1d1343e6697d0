"use server";

import { refresh } from "next/cache";
import { NoInput } from "@/app/_lib/server-action";
import { SYNC_REQUEST_MESSAGES } from "@/app/(signed-in)/_lib/sync-request-messages";
import { userAction, userFunction } from "@/app/(signed-in)/_lib/user-action";
import { pauseSync, requestSyncNow, resumeSync } from "@/lib/sync/run/sync-controls";

/** Checks the library at once, at most once a minute. */
export const syncNow = userAction(NoInput, async (user) => {
  const result = await requestSyncNow(user.id, "asked");
  const isChecking = result === "asked" || result === "running";
  return { status: isChecking ? "done" : "rejected", message: SYNC_REQUEST_MESSAGES[result] };
});

/** Stops all requests for this person until they resume. */
export const pauseChecks = userFunction(NoInput, async (user): Promise<void> => {
  await pauseSync(user.id, "person");
  refresh();
});

/** Ends a pause by the person, not one by an operator. */
export const resumeChecks = userFunction(NoInput, async (user): Promise<void> => {
  await resumeSync(user.id, "person");
  refresh();
});
