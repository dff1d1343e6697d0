"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { isRejection, rejectIfFull } from "@/app/(signed-in)/_lib/rejection";
import { bulkHref } from "@/app/(signed-in)/library/bulk/_lib/bulk-href";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { pluralize } from "@/lib/format/count";
import { toFormData } from "@/lib/http/to-form-data";
import { BulkIntent } from "@/lib/outbox/bulk/bulk-intent";
import { cancelBulk } from "@/lib/outbox/bulk/cancel-bulk";
import { startBulk } from "@/lib/outbox/bulk/start-bulk";
import { undoBulk } from "@/lib/outbox/bulk/undo-bulk";

const EditId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const EditInput = z.object({ edit: EditId });

const StartInput = z.object({
  edit: EditId,
  intent: z.string().max(1000).transform(parseJson).pipe(BulkIntent),
  mark: z.string().max(100),
});

/** Starts an edit, if its plan is still the one of the preview. */
export async function startEdit(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = StartInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const { edit: id, intent, mark } = input.data;
  const outcome = await startBulk(user.id, { id, intent, planHash: mark }).catch(rejectIfFull);
  if (isRejection(outcome)) return outcome;
  if (outcome === "started") redirect(bulkHref(id));
  refresh();
  const message =
    outcome === "changed"
      ? "Your library changed meanwhile. Please look at what would be sent now."
      : "This was begun already, or is not there any more.";
  return { status: "rejected", message };
}

/** Cancels the unsent writes of an edit. */
export async function cancelEdit(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = EditInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const cancelledCount = await cancelBulk(user.id, input.data.edit);
  refresh();
  if (cancelledCount === 0) return { status: "rejected", message: "Everything is sent already." };
  return { status: "done", message: `Cancelled: ${pluralize(cancelledCount, "title")} stay as they were.`, undo: [] };
}

/** Undoes an edit. */
export async function undoEdit(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = EditInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const outcome = await undoBulk(user.id, input.data.edit).catch(rejectIfFull);
  if (isRejection(outcome)) return outcome;
  if (outcome.state === "started") redirect(bulkHref(outcome.id));
  refresh();
  if (outcome.state === "cancelled")
    return { status: "done", message: "Called back before anything was sent.", undo: [] };
  return { status: "rejected", message: "There is nothing to take back: everything is as it was." };
}

const NOT_UNDERSTOOD: ActionResult = { status: "rejected", message: "That could not be understood. Please try again." };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
