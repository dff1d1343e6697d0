"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireAdmin } from "@/lib/accounts/guards";
import { formOf } from "@/lib/http/form-of";
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
  console.log(`Operator ${admin.simklId}: try again now`);
  refresh();
  return SAID.tryAgain;
}

/** Only for operators; leaves a line in the log of who did what to whom. */
async function act(name: string, form: FormData, run: (userId: number) => Promise<string>): Promise<string> {
  const admin = await requireAdmin();
  const target = Target.safeParse(Object.fromEntries(formOf(form)));
  if (!target.success) return SAID.unknown;
  const said = await run(target.data.userId);
  console.log(`Operator ${admin.simklId}: ${name} for user ${target.data.userId}`);
  refresh();
  return said;
}
