"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { summarizeSyncState } from "@/lib/admin/summarize-sync-state";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { type CurrentUser, hasRecentSignIn, requireAdmin } from "@/lib/auth/sessions/current-user";
import { getClientKey } from "@/lib/http/client-address";
import { toFormData } from "@/lib/http/to-form-data";
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
import type { OperatorActionResult } from "./_components/operator-action-form";
import { MESSAGES } from "./messages";

const UserIdForm = z.object({
  userId: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
});

/** Checks the library at once, unless it is paused. */
export async function syncNow(_previous: OperatorActionResult | null, form: FormData): Promise<OperatorActionResult> {
  return runOperatorAction(
    "sync-now",
    form,
    "harmless",
    async (userId) => MESSAGES.sync[await requestSyncNow(userId, "operator")],
  );
}

/** Stops all requests for this person until an operator resumes. */
export async function pause(_previous: OperatorActionResult | null, form: FormData): Promise<OperatorActionResult> {
  return runOperatorAction("pause", form, "dangerous", async (userId) => {
    await pauseSync(userId, "operator");
    return MESSAGES.paused;
  });
}

/** Ends a pause by an operator or by the person. */
export async function resume(_previous: OperatorActionResult | null, form: FormData): Promise<OperatorActionResult> {
  return runOperatorAction(
    "resume",
    form,
    "dangerous",
    async (userId) => MESSAGES.resume[await resumeSync(userId, "operator")],
  );
}

/** Applies held removals. */
export async function approve(_previous: OperatorActionResult | null, form: FormData): Promise<OperatorActionResult> {
  return runOperatorAction(
    "approve-removals",
    form,
    "dangerous",
    async (userId) => MESSAGES.approve[await approveRemovals(userId)],
  );
}

/** Keeps titles whose removal was held. */
export async function reject(_previous: OperatorActionResult | null, form: FormData): Promise<OperatorActionResult> {
  return runOperatorAction(
    "refuse-removals",
    form,
    "dangerous",
    async (userId) => MESSAGES.reject[await rejectRemovals(userId)],
  );
}

/** Reads the complete library again. */
export async function reimport(_previous: OperatorActionResult | null, form: FormData): Promise<OperatorActionResult> {
  return runOperatorAction(
    "reimport",
    form,
    "dangerous",
    async (userId) => MESSAGES.reimport[await requestReimport(userId)],
  );
}

/** Ends the pause after a block by Simkl. */
export async function retryNow(): Promise<OperatorActionResult> {
  const admin = await requireAdmin();
  if (!hasRecentSignIn(admin, new Date())) return UNCONFIRMED;
  await retryBlockedClient();
  await recordOperatorAction(admin, { action: "try-again" });
  refresh();
  return { message: MESSAGES.tryAgain };
}

/** The page then offers a new sign-in. */
const UNCONFIRMED: OperatorActionResult = { message: MESSAGES.unconfirmed, needsSignIn: true };

/**
 * Dangerous actions stop syncs or decide about a person's data: they need a sign-in of the last hour. The audit log keeps the
 * operator, the person, and the state before and after.
 */
async function runOperatorAction(
  action: string,
  form: FormData,
  risk: "harmless" | "dangerous",
  run: (userId: number) => Promise<string>,
): Promise<OperatorActionResult> {
  const admin = await requireAdmin();
  if (risk === "dangerous" && !hasRecentSignIn(admin, new Date())) return UNCONFIRMED;
  const target = UserIdForm.safeParse(Object.fromEntries(toFormData(form)));
  if (!target.success) return { message: MESSAGES.unknown };
  const { userId } = target.data;
  const before = await summarizeSyncState(userId);
  const result = await run(userId);
  await recordOperatorAction(admin, { action, result, before, after: await summarizeSyncState(userId) }, userId);
  refresh();
  return { message: result };
}

async function recordOperatorAction(
  admin: CurrentUser,
  detail: Record<string, string | null>,
  userId: number | null = null,
): Promise<void> {
  log.info("An operator acted.", { operator: admin.id, userId, action: detail.action });
  await recordAuditEvent({ kind: "operator-action", userId, actorId: admin.id, address: getClientKey(), detail });
}
