"use server";

import { ACTION_MESSAGES } from "@/app/_lib/action-messages";
import { Form } from "@/app/_lib/server-action";
import { parseRestoreForm } from "@/app/(signed-in)/_lib/parse-restore-form";
import { formatRestored } from "@/app/(signed-in)/_lib/restore-messages";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { restoreRemoved } from "@/lib/outbox/restore/restore-removed";

/** The most writes that one click can undo. */
const MAX_UNDO = 100;

/** Restores removed titles from the deletion journal, through the outbox. */
export const restore = userAction(Form, async (user, form) => {
  const selection = parseRestoreForm(form, user.timeZone);
  if (selection === null) return { status: "rejected", message: ACTION_MESSAGES.notUnderstood };
  const restored = await restoreRemoved(user.id, selection);
  if (restored === null)
    return { status: "rejected", message: "Your library has not been read yet. Please try again in a moment." };

  const message = formatRestored(restored);
  if (restored.sent === 0) return { status: "rejected", message };
  return { status: "done", message, undo: restored.ids.length > MAX_UNDO ? [] : restored.ids.map(String) };
});
