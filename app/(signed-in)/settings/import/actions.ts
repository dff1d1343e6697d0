"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { cancelFileImport } from "@/lib/file-import/cancel-file-import";
import { discardFileImport } from "@/lib/file-import/discard-file-import";
import { startFileImport } from "@/lib/file-import/start-file-import";
import { toFormData } from "@/lib/http/to-form-data";
import { advanceFileImport } from "@/lib/jobs/advance-file-import";

const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const ImportChoices = z.object({ ratings: checkbox, lists: checkbox, memos: checkbox, names: checkbox });

/** Starts the import of the selected parts. */
export async function submitImport(form: FormData): Promise<void> {
  const user = await requireUser();
  const choices = ImportChoices.safeParse(Object.fromEntries(toFormData(form)));
  if (!choices.success) return;
  const now = new Date();
  if (await startFileImport(user.id, choices.data, now)) await advanceFileImport(user.id, now);
  refresh();
}

/** Cancels what was not sent yet. */
export async function cancelRemaining(): Promise<void> {
  const user = await requireUser();
  await cancelFileImport(user.id, new Date());
  refresh();
}

/** Discards the file. */
export async function discardFile(): Promise<void> {
  const user = await requireUser();
  await discardFileImport(user.id);
  refresh();
}
