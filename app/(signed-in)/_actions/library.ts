"use server";

import { z } from "zod";
import { Form, RowId } from "@/app/_lib/server-action";
import { formatIntentDone, NO_RELEASE_DATE } from "@/app/(signed-in)/_lib/intent-messages";
import { formatUndoResult, formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { parseIntentForm } from "@/app/(signed-in)/_lib/parse-intent-form";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { withReleaseDates } from "@/app/(signed-in)/_lib/with-release-dates";
import { findTitleName } from "@/lib/library/title/title-name";
import { enqueue } from "@/lib/outbox/enqueue";
import { Intent } from "@/lib/outbox/intents/intent";
import { isRewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import { undoWrites } from "@/lib/outbox/undo/undo-writes";

/** Puts the intent of the pressed button into the outbox. */
export const submitIntent = userAction(Form, async (user, form) => {
  const input = await withReleaseDates(parseIntentForm(form, user.timeZone), new Date());
  if (input === "unreleased") return { status: "rejected", message: NO_RELEASE_DATE };
  const outcome = await enqueue(user.id, input);
  if (outcome.state !== "queued") return { status: "rejected", message: formatWriteReason(outcome.reason) };

  const intent = Intent.parse(input);
  const title = await findTitleName(intent.simklId);
  // A rewatch is removed on its title page, which says what goes with it.
  const undo = isRewatchIntent(intent) ? [] : [String(outcome.id)];
  return { status: "done", message: title ? formatIntentDone(intent, title) : "Done.", undo };
});

/** Undoes writes, the latest first. */
export const undo = userAction(z.array(RowId).min(1).max(100), async (user, ids) => {
  const undone = await undoWrites(user.id, ids);
  const isDone = undone.status === "done" || undone.status === "nothing";
  return { status: isDone ? "done" : "rejected", message: formatUndoResult(undone) };
});
