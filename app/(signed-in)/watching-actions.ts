"use server";

import { refresh } from "next/cache";
import type { ActionResult } from "@/components/acting/acted";
import { requireUser } from "@/lib/accounts/guards";
import { toFormData } from "@/lib/http/form-of";
import { runWatchingAction } from "@/lib/watching/act";
import { parseWatchingForm } from "@/lib/watching/deed";

/** Does what the pressed button says about what the person watches at this moment: check-in, remote, what was paused. */
export async function submitWatchingAction(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const { status, message, writeId } = await runWatchingAction(user.id, parseWatchingForm(toFormData(form)));
  // A refused check-in may have found another one in progress, which the page then shows.
  refresh();
  if (status !== "done") return { status: "refused", message: message };
  return { status: "done", message: message, undo: writeId === undefined ? [] : [String(writeId)] };
}
