"use server";

import { Form } from "@/app/_lib/server-action";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { formatWatchingMessage } from "@/app/(signed-in)/_lib/watching-messages";
import { runWatchingAction } from "@/lib/now-watching/run-watching-action";
import { parseWatchingForm } from "@/lib/now-watching/watching-action";

/** Runs the action of the pressed button: check-in, remote control, or a paused playback. */
export const submitWatchingAction = userAction(Form, async (user, form) => {
  const { status, writeId, ...result } = await runWatchingAction(user.id, parseWatchingForm(form));
  const message = formatWatchingMessage(result.message);
  if (status !== "done") return { status: "rejected", message };
  return { status: "done", message, undo: writeId === undefined ? [] : [String(writeId)] };
});
