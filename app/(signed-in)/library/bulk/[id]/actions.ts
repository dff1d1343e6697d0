"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formObject, RowId } from "@/app/_lib/server-action";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { bulkHref } from "@/app/(signed-in)/library/bulk/_lib/bulk-href";
import { pluralize } from "@/lib/format/count";
import { BulkIntent } from "@/lib/outbox/bulk/bulk-intent";
import { cancelBulk } from "@/lib/outbox/bulk/cancel-bulk";
import { startBulk } from "@/lib/outbox/bulk/start-bulk";
import { undoBulk } from "@/lib/outbox/bulk/undo-bulk";

const EditForm = formObject({ edit: RowId });

const StartForm = formObject({
  edit: RowId,
  intent: z.string().max(1000).transform(parseJson).pipe(BulkIntent),
  mark: z.string().max(100),
});

/** Starts an edit, if its plan is still the one of the preview. */
export const startEdit = userAction(StartForm, async (user, { edit: id, intent, mark }) => {
  const outcome = await startBulk(user.id, { id, intent, planHash: mark });
  if (outcome === "started") redirect(bulkHref(id));
  const message =
    outcome === "changed"
      ? "Your library changed meanwhile. Please look at what would be sent now."
      : "This was begun already, or is not there any more.";
  return { status: "rejected", message };
});

/** Cancels the unsent writes of an edit. */
export const cancelEdit = userAction(EditForm, async (user, { edit }) => {
  const cancelledCount = await cancelBulk(user.id, edit);
  if (cancelledCount === 0) return { status: "rejected", message: "Everything is sent already." };
  return { status: "done", message: `Cancelled: ${pluralize(cancelledCount, "title")} stay as they were.` };
});

/** Undoes an edit. */
export const undoEdit = userAction(EditForm, async (user, { edit }) => {
  const outcome = await undoBulk(user.id, edit);
  if (outcome.state === "started") redirect(bulkHref(outcome.id));
  if (outcome.state === "cancelled") return { status: "done", message: "Called back before anything was sent." };
  return { status: "rejected", message: "There is nothing to take back: everything is as it was." };
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
