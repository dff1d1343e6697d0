"use server";

import { refresh } from "next/cache";
import { formatWatchingMessage } from "@/app/(signed-in)/_lib/watching-messages";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { runWatchingAction } from "@/lib/now-watching/run-watching-action";
import { parseWatchingForm } from "@/lib/now-watching/watching-action";

/** Runs the action of the pressed button: check-in, remote control, or a paused playback. */
export async function submitWatchingAction(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const result = await runWatchingAction(user.id, parseWatchingForm(toFormData(form)));
  // A rejected check-in may have found another one in progress, which the page then shows.
  refresh();
  const { status, writeId } = result;
  const message = formatWatchingMessage(result.message);
  if (status !== "done") return { status: "rejected", message };
  return { status: "done", message, undo: writeId === undefined ? [] : [String(writeId)] };
}
