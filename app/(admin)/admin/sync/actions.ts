"use server";

import { z } from "zod";
import { formObject, NoInput } from "@/app/_lib/server-action";
import { adminAction } from "@/app/(admin)/_lib/admin-action";
import type { ActionResult } from "@/components/actions/action-result";
import { summarizeSyncState } from "@/lib/admin/summarize-sync-state";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { getClientKey } from "@/lib/http/client-address";
import { log } from "@/lib/logging/log";
import {
  approveRemovals,
  pauseSync,
  rejectRemovals,
  requestReimport,
  requestSyncNow,
  resumeSync,
  retryBlockedClient,
} from "@/lib/sync/run/sync-controls";
import { MESSAGES } from "./messages";

const UserForm = formObject({ userId: z.coerce.number().pipe(z.int32().positive()) });

/** Checks the library at once, unless it is paused. */
export const syncNow = adminAction(
  UserForm,
  audited("sync-now", async (userId) => toResult(MESSAGES.sync, await requestSyncNow(userId, "operator"), "asked")),
  "harmless",
);

/** Stops all requests for this person until an operator resumes. */
export const pause = adminAction(
  UserForm,
  audited("pause", async (userId) => {
    await pauseSync(userId, "operator");
    return { status: "done", message: MESSAGES.paused };
  }),
);

/** Ends a pause by an operator or by the person. */
export const resume = adminAction(
  UserForm,
  audited("resume", async (userId) => toResult(MESSAGES.resume, await resumeSync(userId, "operator"), "resumed")),
);

/** Applies held removals. */
export const approve = adminAction(
  UserForm,
  audited("approve-removals", async (userId) => toResult(MESSAGES.approve, await approveRemovals(userId), "approved")),
);

/** Keeps titles whose removal was held. */
export const reject = adminAction(
  UserForm,
  audited("refuse-removals", async (userId) => toResult(MESSAGES.reject, await rejectRemovals(userId), "refused")),
);

/** Reads the complete library again. */
export const reimport = adminAction(
  UserForm,
  audited("reimport", async (userId) => toResult(MESSAGES.reimport, await requestReimport(userId), "asked")),
);

/** Ends the pause after a block by Simkl. */
export const retryNow = adminAction(NoInput, async (admin) => {
  await retryBlockedClient();
  await recordOperatorAction(admin, { action: "try-again" });
  return { status: "done", message: MESSAGES.tryAgain };
});

function toResult<Outcome extends string>(
  messages: Record<Outcome, string>,
  outcome: Outcome,
  done: Outcome,
): ActionResult {
  return { status: outcome === done ? "done" : "rejected", message: messages[outcome] };
}

/** The audit log keeps the operator, the person, and the state before and after. */
function audited(action: string, run: (userId: number) => Promise<ActionResult>) {
  return async (admin: CurrentUser, { userId }: z.output<typeof UserForm>): Promise<ActionResult> => {
    const before = await summarizeSyncState(userId);
    const result = await run(userId);
    const after = await summarizeSyncState(userId);
    await recordOperatorAction(admin, { action, result: result.message, before, after }, userId);
    return result;
  };
}

async function recordOperatorAction(
  admin: CurrentUser,
  detail: Record<string, string | null>,
  userId: number | null = null,
): Promise<void> {
  log.info("An operator acted.", { operator: admin.id, userId, action: detail.action });
  await recordAuditEvent({ kind: "operator-action", userId, actorId: admin.id, address: getClientKey(), detail });
}
