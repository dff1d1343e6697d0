"use server";

import { z } from "zod";
import { ACTION_MESSAGES } from "@/app/_lib/action-messages";
import { formObject } from "@/app/_lib/server-action";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { MAX_SELECTED, parseRewatchIds } from "@/app/(signed-in)/rewatches/audit/search-params";
import { listSelectedRewatches } from "@/lib/library/rewatches/audit/selected-rewatches";
import { listRewatchRemovals } from "@/lib/outbox/preview/pending-rewatches";
import { listPendingWrites } from "@/lib/outbox/preview/pending-writes";
import { removeRewatches } from "@/lib/outbox/remove-rewatches";
import { formatRemovalResult } from "./messages";

const RemovalForm = formObject({ ids: z.string().max(MAX_SELECTED * 11) });

/** Removes the shown rewatches at Simkl, except those whose removal is pending. */
export const removeSelectedRewatches = userAction(RemovalForm, async (user, input) => {
  const ids = parseRewatchIds(input.ids.split(","));
  if (ids === null || ids.length === 0) return { status: "rejected", message: ACTION_MESSAGES.notUnderstood };

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
  const queued = outcomes.filter(({ state }) => state === "queued").length;
  const rejected = outcomes.flatMap((outcome) => (outcome.state === "queued" ? [] : formatWriteReason(outcome.reason)));
  const message = formatRemovalResult(queued, rejected);
  return { status: queued === 0 ? "rejected" : "done", message };
});
