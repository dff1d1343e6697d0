"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formatIntentDone, NO_RELEASE_DATE } from "@/app/(signed-in)/_lib/intent-messages";
import { parseIntentForm } from "@/app/(signed-in)/_lib/parse-intent-form";
import { isRejection, rejectIfFull } from "@/app/(signed-in)/_lib/rejection";
import { withReleaseDates } from "@/app/(signed-in)/_lib/with-release-dates";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { findTitleName } from "@/lib/library/title/title-name";
import { enqueue } from "@/lib/outbox/enqueue";
import { Intent } from "@/lib/outbox/intents/intent";
import { isRewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import { undoWrites } from "@/lib/outbox/undo/undo-writes";

/** Puts the intent of the pressed button into the outbox. */
export async function submitIntent(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = await withReleaseDates(parseIntentForm(toFormData(form), user.timeZone), new Date());
  if (input === "unreleased") return { status: "rejected", message: NO_RELEASE_DATE };
  const outcome = await enqueue(user.id, input);
  if (outcome.state !== "queued") return { status: "rejected", message: outcome.message };

  refresh();
  const intent = Intent.parse(input);
  const title = await findTitleName(intent.simklId);
  // A rewatch is removed on its title page, which says what goes with it.
  const undo = isRewatchIntent(intent) ? [] : [String(outcome.id)];
  return { status: "done", message: title ? formatIntentDone(intent, title) : "Done.", undo };
}

const WriteIds = z
  .array(
    z
      .string()
      .regex(/^\d{1,18}$/)
      .transform(BigInt),
  )
  .min(1)
  .max(100);

/** Undoes writes, the latest first. */
export async function undo(ids: string[]): Promise<ActionResult> {
  const user = await requireUser();
  const input = WriteIds.safeParse(ids);
  if (!input.success) return { status: "rejected", message: "That could not be understood. Please try again." };

  const undone = await undoWrites(user.id, input.data).catch(rejectIfFull);
  if (isRejection(undone)) return undone;
  const { message, isDone } = undone;
  refresh();
  return isDone ? { status: "done", message, undo: [] } : { status: "rejected", message };
}
