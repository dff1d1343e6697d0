"use server";

import { z } from "zod";
import { formObject } from "@/app/_lib/server-action";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { MAX_NAMED } from "@/app/(signed-in)/memos/search-params";
import { EVERY_MEMO } from "@/lib/library/memos/memo-query";
import { listMemosToChange } from "@/lib/library/memos/memos-to-change";
import { enqueueAll } from "@/lib/outbox/enqueue";
import { toPendingMemos } from "@/lib/outbox/preview/pending-memos";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { toVisibilityIntents } from "./_lib/visibility-intents";
import { formatVisibilityResult } from "./messages";

const VisibilityForm = formObject({
  to: z.enum(["public", "private"]),
  ids: z
    .string()
    .max(MAX_NAMED * 10)
    .regex(/^\d{1,9}(,\d{1,9})*$/)
    .transform((ids) => ids.split(",").map(Number)),
});

/** The toast can undo so many; more are changed back on this page. */
const MAX_UNDO = 100;

/** Makes memos public or private; their texts stay. */
export const setMemoVisibility = userAction(VisibilityForm, async (user, { to, ids }) => {
  if (ids.length > MAX_NAMED)
    return { status: "rejected", message: `At most ${MAX_NAMED.toLocaleString("en")} memos at once, please.` };

  const pending = toPendingMemos(await listPendingTitles(user.id, ids));
  const memos = await listMemosToChange(user.id, pending, EVERY_MEMO, ids);
  const changed = memos.filter(({ isPrivate }) => isPrivate !== (to === "private"));
  const outcomes = await enqueueAll(user.id, toVisibilityIntents(changed, to));
  const queued = outcomes.flatMap((outcome) => (outcome.state === "queued" ? String(outcome.id) : []));
  const rejected = outcomes.flatMap((outcome) => (outcome.state === "queued" ? [] : formatWriteReason(outcome.reason)));
  const message = formatVisibilityResult(to, queued.length, rejected);
  if (queued.length === 0) return { status: "rejected", message };
  return { status: "done", message, undo: queued.length <= MAX_UNDO ? queued : [] };
});
