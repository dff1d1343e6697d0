"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { ActionAnswer } from "@/components/fleet/action-form";
import { type CurrentUser, isConfirmed, requireAdmin } from "@/lib/accounts/guards";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { controlState } from "@/lib/fleet/control-state";
import { clientKey } from "@/lib/http/client-address";
import { formOf } from "@/lib/http/form-of";
import { log } from "@/lib/log";
import {
  approveRemovals,
  askSync,
  pauseSync,
  refuseRemovals,
  requestReimport,
  resumeSync,
  tryAgainNow,
} from "@/lib/sync/controls";
import { SAID } from "./said";

const Target = z.object({
  userId: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
});

/** The person's library is checked at once, whatever it rests for; a pause holds. */
export async function syncNow(_before: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  return act("sync-now", form, "harmless", async (userId) => SAID.sync[await askSync(userId, "operator")]);
}

/** Nothing is asked of Simkl for this person until an operator resumes. */
export async function pause(_before: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  return act("pause", form, "dangerous", async (userId) => {
    await pauseSync(userId, "operator");
    return SAID.paused;
  });
}

/** Ends a pause, whoever began it. */
export async function resume(_before: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  return act("resume", form, "dangerous", async (userId) => SAID.resume[await resumeSync(userId, "operator")]);
}

/** The removals that wait are genuine. */
export async function approve(_before: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  return act("approve-removals", form, "dangerous", async (userId) => SAID.approve[await approveRemovals(userId)]);
}

/** The removals that wait are a fault of Simkl's. */
export async function refuse(_before: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  return act("refuse-removals", form, "dangerous", async (userId) => SAID.refuse[await refuseRemovals(userId)]);
}

/** The whole library is read once more. */
export async function reimport(_before: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  return act("reimport", form, "dangerous", async (userId) => SAID.reimport[await requestReimport(userId)]);
}

/** Simkl's refusal of this app is not waited out any longer. */
export async function tryAgain(): Promise<ActionAnswer> {
  const admin = await requireAdmin();
  if (!isConfirmed(admin, new Date())) return UNCONFIRMED;
  await tryAgainNow();
  await recordOperatorAction(admin, { action: "try-again" });
  refresh();
  return { sentence: SAID.tryAgain };
}

/** The page offers to sign in once more. */
const UNCONFIRMED: ActionAnswer = { sentence: SAID.unconfirmed, needsSignIn: true };

/**
 * Only for operators, and what is dangerous, because it stops somebody's syncs or decides about their data, only within an hour of their
 * sign-in; the audit log keeps who did what to whom, and how it stood before and after.
 */
async function act(
  action: string,
  form: FormData,
  risk: "harmless" | "dangerous",
  run: (userId: number) => Promise<string>,
): Promise<ActionAnswer> {
  const admin = await requireAdmin();
  if (risk === "dangerous" && !isConfirmed(admin, new Date())) return UNCONFIRMED;
  const target = Target.safeParse(Object.fromEntries(formOf(form)));
  if (!target.success) return { sentence: SAID.unknown };
  const { userId } = target.data;
  const before = await controlState(userId);
  const result = await run(userId);
  await recordOperatorAction(admin, { action, result, before, after: await controlState(userId) }, userId);
  refresh();
  return { sentence: result };
}

async function recordOperatorAction(
  admin: CurrentUser,
  detail: Record<string, string | null>,
  userId: number | null = null,
): Promise<void> {
  log.info("An operator acted.", { operator: admin.id, userId, action: detail.action });
  await recordAuditEvent({ kind: "operator-action", userId, actorId: admin.id, address: clientKey(), detail });
}
