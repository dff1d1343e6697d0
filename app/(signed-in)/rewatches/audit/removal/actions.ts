"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { MAX_SELECTED, parseRewatchIds } from "@/app/(signed-in)/rewatches/audit/search-params";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { listSelectedRewatches } from "@/lib/library/rewatches/audit/selected-rewatches";
import { listRewatchRemovals } from "@/lib/outbox/preview/pending-rewatches";
import { listPendingWrites } from "@/lib/outbox/preview/pending-writes";
import { removeRewatches } from "@/lib/outbox/remove-rewatches";
import { formatRemovalResult } from "./messages";

const RemovalInput = z.object({ ids: z.string().max(MAX_SELECTED * 11) });

/** Removes the shown rewatches at Simkl, except those whose removal is pending. */
export async function removeSelectedRewatches(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = RemovalInput.safeParse(Object.fromEntries(toFormData(form)));
  const ids = input.success ? parseRewatchIds(input.data.ids.split(",")) : [];
  if (ids === null || ids.length === 0)
    return { status: "rejected", message: "That could not be understood. Please try again." };

  const [chosen, writes] = await Promise.all([
    listSelectedRewatches(user.id, ids),
    listPendingWrites(user.id, { withFailed: true }),
  ]);
  const leaving = listRewatchRemovals(writes);
  const removable = chosen.filter(({ rewatchId }) => !leaving.get(rewatchId)?.isOpen);
  const outcomes = await removeRewatches(
    user.id,
    removable.map(({ simklId, rewatchId }) => ({ simklId, rewatchId })),
  );
  refresh();
  const queued = outcomes.filter(({ state }) => state === "queued").length;
  const rejected = outcomes.flatMap((outcome) => (outcome.state === "queued" ? [] : outcome.message));
  const message = formatRemovalResult(queued, rejected);
  return queued === 0 ? { status: "rejected", message } : { status: "done", message, undo: [] };
}
