"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { MAX_SELECTED, parseRewatchIds } from "@/app/(signed-in)/rewatches/audit/search-params";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { listSelectedRewatches } from "@/lib/library/rewatches/audit/selected-rewatches";
import { removeRewatches } from "@/lib/outbox/remove-rewatches";
import { listPendingRewatchRemovals } from "@/lib/outbox/rewatch/pending-rewatch-removals";
import { formatRemovalResult } from "./messages";

const RemovalInput = z.object({ ids: z.string().max(MAX_SELECTED * 11) });

/** Removes the shown rewatches at Simkl, except those whose removal is pending. */
export async function removeSelectedRewatches(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = RemovalInput.safeParse(Object.fromEntries(toFormData(form)));
  const ids = input.success ? parseRewatchIds(input.data.ids.split(",")) : [];
  if (ids === null || ids.length === 0)
    return { status: "rejected", message: "That could not be understood. Please try again." };

  const [chosen, leaving] = await Promise.all([
    listSelectedRewatches(user.id, ids),
    listPendingRewatchRemovals(user.id),
  ]);
  const removable = chosen.filter(({ rewatchId }) => !leaving.get(rewatchId)?.isOpen);
  const outcomes = await removeRewatches(
    user.id,
    removable.map(({ simklId, rewatchId }) => ({ simklId, rewatchId })),
  );
  refresh();
  const queued = outcomes.filter(({ state }) => state === "queued").length;
  const rejected = outcomes.flatMap((outcome) => (outcome.state === "queued" ? [] : formatWriteReason(outcome.reason)));
  const message = formatRemovalResult(queued, rejected);
  return queued === 0 ? { status: "rejected", message } : { status: "done", message, undo: [] };
}
