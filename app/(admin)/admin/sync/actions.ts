"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { type CurrentUser, requireAdmin } from "@/lib/accounts/guards";
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
export async function syncNow(_before: string | null, form: FormData): Promise<string> {
  return act("sync-now", form, async (userId) => SAID.sync[await askSync(userId, "operator")]);
}

/** Nothing is asked of Simkl for this person until an operator resumes. */
export async function pause(_before: string | null, form: FormData): Promise<string> {
  return act("pause", form, async (userId) => {
    await pauseSync(userId, "operator");
    return SAID.paused;
  });
}

/** Ends a pause, whoever began it. */
export async function resume(_before: string | null, form: FormData): Promise<string> {
  return act("resume", form, async (userId) => SAID.resume[await resumeSync(userId, "operator")]);
}

/** The removals that wait are genuine. */
export async function approve(_before: string | null, form: FormData): Promise<string> {
  return act("approve-removals", form, async (userId) => SAID.approve[await approveRemovals(userId)]);
}

/** The removals that wait are a fault of Simkl's. */
export async function refuse(_before: string | null, form: FormData): Promise<string> {
  return act("refuse-removals", form, async (userId) => SAID.refuse[await refuseRemovals(userId)]);
}

/** The whole library is read once more. */
export async function reimport(_before: string | null, form: FormData): Promise<string> {
  return act("reimport", form, async (userId) => SAID.reimport[await requestReimport(userId)]);
}

/** Simkl's refusal of this app is not waited out any longer. */
export async function tryAgain(): Promise<string> {
  const admin = await requireAdmin();
  await tryAgainNow();
  await recordOperatorAction(admin, { action: "try-again" });
  refresh();
  return SAID.tryAgain;
}

/** Only for operators; the audit log keeps who did what to whom, and how it stood before and after. */
async function act(action: string, form: FormData, run: (userId: number) => Promise<string>): Promise<string> {
  const admin = await requireAdmin();
  const target = Target.safeParse(Object.fromEntries(formOf(form)));
  if (!target.success) return SAID.unknown;
  const { userId } = target.data;
  const before = await controlState(userId);
  const result = await run(userId);
  await recordOperatorAction(admin, { action, result, before, after: await controlState(userId) }, userId);
  refresh();
  return result;
}

async function recordOperatorAction(
  admin: CurrentUser,
  detail: Record<string, string | null>,
  userId: number | null = null,
): Promise<void> {
  log.info("An operator acted.", { operator: admin.id, userId, action: detail.action });
  await recordAuditEvent({ kind: "operator-action", userId, actorId: admin.id, address: clientKey(), detail });
}
