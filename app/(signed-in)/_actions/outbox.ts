"use server";

import { formObject, RowId } from "@/app/_lib/server-action";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { retryWrite } from "@/lib/outbox/store/retry-write";

const WriteForm = formObject({ write: RowId });

/** Sends a write again, or now. */
export const retry = userAction(WriteForm, async (user, { write }) => {
  const outcome = await retryWrite(user.id, write);
  if (outcome === "queued") return { status: "done", message: "It is sent again." };
  return { status: "rejected", message: "There is nothing to send: it is on its way, or done." };
});

/** Discards a write that was not sent, or failed. */
export const discard = userAction(WriteForm, async (user, { write }) => {
  const outcome = await discardWrite(user.id, write);
  if (outcome === "discarded") return { status: "done", message: "Discarded. Simkl is not asked for it." };
  return { status: "rejected", message: "It is on its way already, or done: it cannot be called back." };
});
