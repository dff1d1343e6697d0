"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { ActionResult } from "@/components/actions/action-result";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toFormData } from "@/lib/http/to-form-data";
import { discardWrite } from "@/lib/outbox/store/discard-write";
import { retryWrite } from "@/lib/outbox/store/retry-write";

const WriteInput = z.object({
  write: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
});

/** Sends a write again, or now. */
export async function retry(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = WriteInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const outcome = await retryWrite(user.id, input.data.write);
  refresh();
  if (outcome === "queued") return { status: "done", message: "It is sent again.", undo: [] };
  return { status: "rejected", message: "There is nothing to send: it is on its way, or done." };
}

/** Discards a write that was not sent, or failed. */
export async function discard(form: FormData): Promise<ActionResult> {
  const user = await requireUser();
  const input = WriteInput.safeParse(Object.fromEntries(toFormData(form)));
  if (!input.success) return NOT_UNDERSTOOD;
  const outcome = await discardWrite(user.id, input.data.write);
  refresh();
  if (outcome === "discarded") return { status: "done", message: "Discarded. Simkl is not asked for it.", undo: [] };
  return { status: "rejected", message: "It is on its way already, or done: it cannot be called back." };
}

const NOT_UNDERSTOOD: ActionResult = { status: "rejected", message: "That could not be understood. Please try again." };
