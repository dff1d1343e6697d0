"use server";

import { refresh } from "next/cache";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { runWatchingAction } from "@/lib/now-watching/run-watching-action";
import { parseWatchingForm } from "@/lib/now-watching/watching-action";

/** Runs the action of the pressed button: check-in, remote control, or a paused playback. */
export async function submitWatchingAction(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const { status, message, writeId } = await runWatchingAction(user.id, parseWatchingForm(toFormData(form)));
  // A refused check-in may have found another one in progress, which the page then shows.
  refresh();
  if (status !== "done") return { status: "rejected", message };
  return { status: "done", message, undo: writeId === undefined ? [] : [String(writeId)] };
}
