"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireUser } from "@/lib/accounts/guards";
import { advanceBackup } from "@/lib/backup/advance-backup";
import { cancelBackup } from "@/lib/backup/cancel-backup";
import { discardBackup } from "@/lib/backup/discard-backup";
import { startBackup } from "@/lib/backup/start-backup";
import { formOf } from "@/lib/http/form-of";

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const ChoicesOfForm = z.object({ ratings: ticked, lists: ticked, memos: ticked, names: ticked });

/** Begins to send what the person took from their file. */
export async function begin(form: FormData): Promise<void> {
  const user = await requireUser();
  const choices = ChoicesOfForm.safeParse(Object.fromEntries(formOf(form)));
  if (!choices.success) return;
  const now = new Date();
  if (await startBackup(user.id, choices.data, now)) await advanceBackup(user.id, now);
  refresh();
}

/** What was not sent yet never is. */
export async function cancel(): Promise<void> {
  const user = await requireUser();
  await cancelBackup(user.id, new Date());
  refresh();
}

/** Makes room for another file. */
export async function discard(): Promise<void> {
  const user = await requireUser();
  await discardBackup(user.id);
  refresh();
}
