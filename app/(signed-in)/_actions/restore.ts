"use server";

import { refresh } from "next/cache";
import { parseRestoreForm } from "@/app/(signed-in)/_lib/parse-restore-form";
import { isRejection, rejectIfFull } from "@/app/(signed-in)/_lib/rejection";
import { formatRestored } from "@/app/(signed-in)/_lib/restore-messages";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { restoreRemoved } from "@/lib/outbox/restore/restore-removed";

/** The most writes that one click can undo. */
const MAX_UNDO = 100;

/** Restores removed titles from the deletion journal, through the outbox. */
export async function restore(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const selection = parseRestoreForm(toFormData(form), user.timeZone);
  if (selection === null) return { status: "rejected", message: "That could not be understood. Please try again." };
  const restored = await restoreRemoved(user.id, selection).catch(rejectIfFull);
  if (isRejection(restored)) return restored;
  if (restored === null)
    return { status: "rejected", message: "Your library has not been read yet. Please try again in a moment." };

  refresh();
  const message = formatRestored(restored);
  if (restored.sent === 0) return { status: "rejected", message };
  return { status: "done", message, undo: restored.ids.length > MAX_UNDO ? [] : restored.ids.map(String) };
}
